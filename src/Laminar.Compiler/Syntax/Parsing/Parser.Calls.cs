using System.Collections.Generic;
using Laminar.Compiler.Syntax.Lexing;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    [Grammar("call", "name '(' [arguments] ')' [nulls] {within_group | filter} [OVER over] | now | descriptor")]
    private ExpressionSyntax Call(QualifiedName name, int start)
    {
        if (name.Parts.Count == 1 && !name.Last.Quoted && string.Equals(name.Last.Text, "DESCRIPTOR", System.StringComparison.OrdinalIgnoreCase))
        {
            return Descriptor(start);
        }

        var open = Open();
        var distinct = Accept("DISTINCT");
        if (!distinct)
        {
            Accept("ALL");
        }

        var arguments = IsSymbol(")") ? default : List(Argument);
        var order = Is("ORDER", "BY") ? OrderBy() : default;
        var ignores = IgnoresNulls();
        Close(open);
        var call = new CallSyntax(name, arguments, distinct, order, null, default, null, Since(start));
        return CallTail(call with { IgnoresNulls = ignores }, start);
    }

    private static readonly HashSet<string> s_now = new(System.StringComparer.OrdinalIgnoreCase)
    {
        "CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME", "LOCALTIMESTAMP", "LOCALTIME",
    };

    /// <summary>The functions that standard SQL calls without parentheses.</summary>
    [Grammar("now", "CURRENT_TIMESTAMP | CURRENT_DATE | CURRENT_TIME | LOCALTIMESTAMP | LOCALTIME")]
    private static CallSyntax? Now(QualifiedName name) => name.Parts.Count == 1 && !name.Last.Quoted && s_now.Contains(name.Last.Text)
        ? new CallSyntax(name, default, false, default, null, default, null, name.Span)
        : null;

    [Grammar("arguments", "[DISTINCT | ALL] argument {',' argument} [order_by]")]
    [Grammar("argument", "expression | '*' | name '.' '*'")]
    private ExpressionSyntax Argument()
    {
        if (StartsStar())
        {
            return Star();
        }

        if (Current.Kind == TokenKind.Word && Peek(1).IsSymbol("=>"))
        {
            NotSupported(Current.Span, "named arguments", "write them in order");
            _position += 2;
        }

        return Expression();
    }

    private CallSyntax CallTail(CallSyntax call, int start)
    {
        call = call with { IgnoresNulls = IgnoresNulls() ?? call.IgnoresNulls };
        while (IsCall("FILTER") || Is("WITHIN", "GROUP"))
        {
            call = Accept("FILTER") ? call with { Filter = Filter() } : call with { WithinGroup = WithinGroup() };
        }

        return call with { Over = Accept("OVER") ? Over() : null, Span = Since(start) };
    }

    [Grammar("filter", "FILTER '(' WHERE expression ')'")]
    private ExpressionSyntax Filter()
    {
        var open = Open();
        Expect("WHERE");
        var condition = Expression();
        Close(open);
        return condition;
    }

    [Grammar("within_group", "WITHIN GROUP '(' order_by ')'")]
    private EquatableArray<OrderItem> WithinGroup()
    {
        _position += 2;
        var open = Open();
        var order = Is("ORDER", "BY") ? OrderBy() : default;
        if (order.Count == 0)
        {
            Unexpected("ORDER BY");
        }

        Close(open);
        return order;
    }

    /// <summary>RESPECT NULLS is what is done without it.</summary>
    [Grammar("nulls", "(IGNORE | RESPECT) NULLS")]
    private TextSpan? IgnoresNulls()
    {
        var start = Start;
        if (Accept("IGNORE", "NULLS"))
        {
            return Since(start);
        }

        Accept("RESPECT", "NULLS");
        return null;
    }

    [Grammar("descriptor", "DESCRIPTOR columns")]
    private ExpressionSyntax Descriptor(int start)
    {
        var columns = ColumnNames();
        return new DescriptorSyntax(columns, Since(start));
    }

    private bool StartsStar()
    {
        var i = 0;
        while (Peek(i).Kind is TokenKind.Word or TokenKind.QuotedName && Peek(i + 1).IsSymbol("."))
        {
            i += 2;
        }

        return Peek(i).IsSymbol("*");
    }

    private StarSyntax Star()
    {
        var start = Start;
        var parts = new List<Identifier>();
        while (!IsSymbol("*"))
        {
            parts.Add(Identifier());
            Take();
        }

        var qualifier = parts.Count == 0 ? null : new QualifiedName(parts.ToEquatableArray(), parts[0].Span.To(parts[parts.Count - 1].Span));
        Take();
        return new StarSyntax(qualifier, Since(start));
    }
}
