using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax.Lexing;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    private bool IsTableFunction()
    {
        var i = 1;
        while (Peek(i).IsSymbol(".") && Peek(i + 1).Kind is TokenKind.Word or TokenKind.QuotedName)
        {
            i += 2;
        }

        return IsName && Peek(i).IsSymbol("(");
    }

    /// <summary>TABLE(TUMBLE(TABLE t, …)), and without TABLE: TUMBLE(t, ts, …), where a column after a name says that this is the table; UNNEST(a).</summary>
    [Grammar("table_function", "TABLE '(' function ')' [table_alias] | function [table_alias]")]
    [Grammar("unnest", "[LATERAL] UNNEST '(' expression ')' [WITH ORDINALITY] [table_alias]")]
    private TableFunctionSyntax TableFunction(int start)
    {
        var wrapper = IsCall("TABLE") ? _position + 1 : -1;
        _position += wrapper < 0 ? 0 : 2;
        var function = Function();
        if (wrapper >= 0)
        {
            Close(wrapper);
        }

        var ordinality = Accept("WITH", "ORDINALITY");
        var (alias, columns) = TableAlias();
        return function with { Ordinality = ordinality, Alias = alias, Columns = columns, Span = Since(start) };
    }

    [Grammar("function", "name '(' (function_input {',' table_argument} | [table_argument {',' table_argument}]) ')' | gap_fill")]
    [Grammar("function_input", "[DATA '=>'] TABLE name [PARTITION BY expression {',' expression}] | name")]
    private TableFunctionSyntax Function()
    {
        var start = Start;
        var name = DottedName("a table function");
        var open = Open();
        var call = new TableFunctionSyntax(name, null, default, null, default, Here);
        var arguments = new List<(string? Name, ExpressionSyntax Value)>();
        while (!IsSymbol(")") && !_panic)
        {
            var label = Peek(1).IsSymbol("=>") ? Take().Text.ToUpperInvariant() : null;
            _position += label is null ? 0 : 1;
            if (Is("TABLE") && !Peek(1).IsSymbol("("))
            {
                call = Input(call);
            }
            else if (IsGapClause(name))
            {
                call = GapClause(call);
            }
            else
            {
                arguments.Add((label, Expression()));
            }

            if (!AcceptComma())
            {
                break;
            }
        }

        Close(open);
        // The arguments of UNNEST are columns all.
        if (call.Input is null && !IsNamed(name, "UNNEST") && arguments.Count > 1 && arguments[0] is (null, NameSyntax table) && arguments[1].Value is NameSyntax or DescriptorSyntax)
        {
            call = call with { Input = new TableSyntax(table.Name, null, null, default, table.Span) };
            arguments.RemoveAt(0);
        }

        return call with { Arguments = InOrder(arguments), Span = Since(start) };
    }

    private static bool IsNamed(QualifiedName function, string name) => string.Equals(function.Last.Text, name, System.StringComparison.OrdinalIgnoreCase);

    private bool IsGapClause(QualifiedName function) =>
        IsNamed(function, "GAP_FILL") && (Is("MAX") && Peek(1).IsWord("GAP") || Is("UNTIL") && Peek(1).IsWord("WATERMARK"));

    /// <summary>After the other arguments of GAP_FILL.</summary>
    [Grammar("gap_fill", "GAP_FILL '(' function_input {',' table_argument} ',' MAX GAP expression [',' UNTIL WATERMARK] ')'")]
    private TableFunctionSyntax GapClause(TableFunctionSyntax call)
    {
        if (Accept("UNTIL", "WATERMARK"))
        {
            return call with { UntilWatermark = true };
        }

        if (call.MaxGap is not null)
        {
            Report(SyntaxRules.DuplicateClause, Peek(0).Span, "MAX GAP");
        }

        Take();
        Take();
        return call with { MaxGap = Expression() };
    }

    private TableFunctionSyntax Input(TableFunctionSyntax call)
    {
        var start = Start;
        Take();
        var name = DottedName("a table");
        var table = new TableSyntax(name, null, null, default, Since(start));
        return call with { Input = table, PartitionBy = Accept("PARTITION", "BY") ? PartitionColumns() : default };
    }

    /// <summary>Commas separate both these and the arguments: a DESCRIPTOR, a name with =>, or MAX GAP ends them.</summary>
    private EquatableArray<ExpressionSyntax> PartitionColumns()
    {
        var columns = new List<ExpressionSyntax> { Expression() };
        while (IsSymbol(",") && !Peek(1).IsWord("DESCRIPTOR") && !Peek(2).IsSymbol("=>") && !(Peek(1).IsWord("MAX") && Peek(2).IsWord("GAP")))
        {
            Take();
            columns.Add(Expression());
        }

        return columns.ToEquatableArray();
    }

    private static readonly string[] s_windowArguments = { "TIMECOL", "GAP", "SLIDE", "STEP", "SIZE", "OFFSET" };

    /// <summary>Named arguments of the windows, put into the order of the form without names.</summary>
    [Grammar("table_argument", "[window_argument '=>'] expression")]
    [Grammar("window_argument", "TIMECOL | GAP | SLIDE | STEP | SIZE | OFFSET")]
    private EquatableArray<ExpressionSyntax> InOrder(List<(string? Name, ExpressionSyntax Value)> arguments)
    {
        foreach (var (name, value) in arguments)
        {
            if (name is not null && System.Array.IndexOf(s_windowArguments, name) < 0)
            {
                Report(SyntaxRules.Unexpected, value.Span, "one of the arguments DATA, " + string.Join(", ", s_windowArguments), name);
            }
        }

        return arguments.OrderBy(a => a.Name is null ? -1 : System.Array.IndexOf(s_windowArguments, a.Name)).Select(a => a.Value).ToEquatableArray();
    }
}
