using System.Collections.Generic;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax.Lexing;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    [Grammar("script", "[statement] {';' [statement]}")]
    public Script Script()
    {
        var statements = new List<StatementSyntax>();
        while (!StopsText)
        {
            var first = _position;
            if (!AcceptSymbol(";") && Statement() is { } statement)
            {
                statements.Add(statement);
                if (MissesSemicolon())
                {
                    continue;
                }

                EndOfStatement();
            }

            if (_position == first || _panic || !AtStatementStart(first))
            {
                SkipStatement();
            }
        }

        return new Script(statements.ToEquatableArray(), Since(0));
    }

    /// <summary>Another statement follows at once: it is read as if the semicolon stood there, so that what it defines is known to those after it.</summary>
    private bool MissesSemicolon()
    {
        var misses = !AtEnd && !_panic && (Is("CREATE") || Is("INSERT", "INTO") || Current.Kind == TokenKind.Word && StartsQuery(_position));
        if (misses)
        {
            Report(SyntaxRules.MissingSemicolon, Current.Span, Current.ToString());
        }

        return misses;
    }

    private bool StopsText => _tokens[_position].Kind == TokenKind.End;

    private bool AtStatementStart(int first) => _position > first && _tokens[_position - 1].IsSymbol(";");

    public QuerySyntax? OneQuery()
    {
        if (!StartsQuery(_position))
        {
            NoQuery();
            return null;
        }

        var query = Query();
        EndOfStatement();
        if (_panic)
        {
            SkipStatement();
        }
        else
        {
            AcceptSymbol(";");
        }

        while (AcceptSymbol(";"))
        {
        }

        if (!AtEnd)
        {
            Report(SyntaxRules.OneQuery, Current.Span, Current.ToString());
        }

        return query;
    }

    private void NoQuery()
    {
        if (AtEnd)
        {
            Report(SyntaxRules.NoQuery, Current.Span);
        }
        else if (Is("CREATE") || Is("INSERT") || Is("SET"))
        {
            Report(SyntaxRules.OneQuery, Current.Span, Current.ToString());
        }
        else
        {
            Unexpected("a query: SELECT, WITH or VALUES");
        }
    }

    private void EndOfStatement()
    {
        if (!AtEnd && !_panic)
        {
            Unexpected("the end of the statement");
        }
    }

    [Grammar("statement", "query | create | insert | set")]
    private StatementSyntax? Statement()
    {
        var start = Start;
        if (StartsQuery(_position))
        {
            var query = Query();
            return new QueryStatement(query, Since(start));
        }

        if (Accept("CREATE"))
        {
            return Create(start);
        }

        if (Accept("INSERT"))
        {
            return Insert(start);
        }

        return Accept("SET") ? Set(start) : Unknown();
    }

    private const string Stays = "rows stay as they came: what becomes of them is a SELECT";
    private const string BeginsEmpty = "a script begins with nothing: leave it out";
    private const string IsPlan = "laminar explain shows the columns and the plan of each query";

    /// <summary>Statements of other systems, and what there is instead.</summary>
    private static readonly Dictionary<string, string?> s_otherStatements = new(System.StringComparer.OrdinalIgnoreCase)
    {
        ["UPDATE"] = Stays, ["DELETE"] = Stays, ["MERGE"] = Stays, ["TRUNCATE"] = Stays,
        ["DROP"] = BeginsEmpty, ["ALTER"] = BeginsEmpty, ["USE"] = BeginsEmpty, ["RESET"] = BeginsEmpty, ["ADD"] = BeginsEmpty,
        ["EXPLAIN"] = IsPlan, ["SHOW"] = IsPlan, ["DESCRIBE"] = IsPlan, ["ANALYZE"] = IsPlan,
        ["BEGIN"] = null, ["COMMIT"] = null, ["EXECUTE"] = null, ["LOAD"] = null, ["GRANT"] = null,
    };

    private StatementSyntax? Unknown()
    {
        if (Current.Kind == TokenKind.Word && s_otherStatements.TryGetValue(Current.Text, out var instead))
        {
            NotSupported(Current.Span, Current.Text.ToUpperInvariant() + " statements", instead);
            _panic = true;
        }

        Unexpected("a statement: SELECT, CREATE, INSERT INTO or SET");
        return null;
    }

    [Grammar("insert", "INSERT INTO identifier [columns] query")]
    private InsertStatement Insert(int start)
    {
        Expect("INTO");
        var target = Name("the name of a sink");
        var columns = IsSymbol("(") && !StartsQuery(_position) ? ColumnNames() : default;
        var query = Query();
        return new InsertStatement(target, columns, query, Since(start));
    }

    [Grammar("set", "SET option_key ('=' | TO) option_value")]
    private SetStatement Set(int start)
    {
        var key = OptionKey();
        if (!Accept("TO"))
        {
            ExpectSymbol("=");
        }

        var value = OptionValue();
        return new SetStatement(key, value, Since(start));
    }
}
