using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax.Lexing;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    [Grammar("from", "FROM joined {',' joined}")]
    private FromSyntax From(int depth)
    {
        var start = Start;
        var left = Joined();
        while (IsSymbol(","))
        {
            var comma = Current.Span;
            if (!AcceptComma())
            {
                break;
            }

            left = new JoinSyntax(JoinKind.Comma, left, Joined(), null, default, null, null, comma, Since(start));
            Grow();
        }

        RecoverClause(depth);
        return left;
    }

    /// <summary>A table, query or function to read from; joins follow.</summary>
    [Grammar("source", "(table | derived_table | table_function | unnest | '(' joined ')') [match_recognize]")]
    private FromSyntax Source()
    {
        if (Is("LATERAL") && Peek(1).IsWord("UNNEST"))
        {
            Take();
        }

        if (Is("LATERAL"))
        {
            NotSupported(Take().Span, "LATERAL", "join on the columns, or compute them in a query in parentheses");
        }

        var start = Start;
        FromSyntax source = IsSymbol("(") ? ParenthesizedSource(start) : IsTableFunction() ? TableFunction(start) : Table(start);
        return IsCall("MATCH_RECOGNIZE") ? MatchRecognize(source, start) : source;
    }

    private FromSyntax ParenthesizedSource(int start)
    {
        if (StartsQuery(_position + 1))
        {
            var query = SubQuery();
            var (alias, columns) = TableAlias();
            return new DerivedTableSyntax(query, alias, columns, Since(start));
        }

        var open = Open();
        var joined = Nested(Joined, () => NoTable());
        Close(open);
        return joined;
    }

    private FromSyntax NoTable() => new TableSyntax(new QualifiedName(EquatableArray.Of(new Identifier("", false, Here)), Here), null, null, default, Here);

    [Grammar("table", "name [FOR SYSTEM_TIME AS OF operand] [table_alias]")]
    private FromSyntax Table(int start)
    {
        var name = DottedName("a table, a query in parentheses or a table function");
        var systemTime = SystemTime();
        var (alias, columns) = TableAlias();
        systemTime ??= SystemTime();
        return new TableSyntax(name, systemTime, alias, columns, Since(start));
    }

    private ExpressionSyntax? SystemTime()
    {
        if (!Is("FOR"))
        {
            return null;
        }

        Take();
        Expect("SYSTEM_TIME");
        Expect("AS");
        Expect("OF");
        return Operators(Precedence.Other);
    }

    [Grammar("derived_table", "'(' query ')' [table_alias]")]
    [Grammar("table_alias", "alias [columns]")]
    private (Identifier? Alias, EquatableArray<Identifier> Columns) TableAlias()
    {
        var alias = Alias();
        return (alias, alias is not null && IsSymbol("(") ? ColumnNames() : default);
    }
}
