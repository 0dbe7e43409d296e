using System.Collections.Generic;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax.Lexing;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    [Grammar("over", "identifier | over_window")]
    private OverSyntax Over()
    {
        var start = Start;
        return Current.Kind is TokenKind.Word or TokenKind.QuotedName
            ? new OverSyntax(Name("the name of a window"), true, default, default, null, Since(start))
            : OverWindow();
    }

    [Grammar("over_window", "'(' [identifier] [PARTITION BY expression {',' expression}] [order_by] [frame] ')'")]
    private OverSyntax OverWindow()
    {
        var start = Start;
        var open = Open();
        var named = Current.Kind == TokenKind.QuotedName || (Current.Kind == TokenKind.Word && !BeginsWindow()) ? Name("the name of a window") : null;
        var partition = Accept("PARTITION", "BY") ? List(Expression) : default;
        var order = Is("ORDER", "BY") ? OrderBy() : default;
        var frame = Is("ROWS") || Is("RANGE") ? Frame() : null;
        if (Is("GROUPS"))
        {
            NotSupported(Current.Span, "GROUPS frames", "use ROWS or RANGE");
            _panic = true;
        }

        Close(open);
        return new OverSyntax(named, false, partition, order, frame, Since(start));
    }

    private bool BeginsWindow() => Is("PARTITION", "BY") || Is("ORDER", "BY") || Is("ROWS") || Is("RANGE") || Is("GROUPS");

    /// <summary>WINDOW alone is a fine name.</summary>
    private bool StartsWindowClause() => Is("WINDOW") && Peek(1).Kind is TokenKind.Word or TokenKind.QuotedName && Peek(2).IsWord("AS");

    [Grammar("window", "WINDOW named_window {',' named_window}")]
    private EquatableArray<NamedWindowSyntax> Windows() => List(NamedWindow);

    [Grammar("named_window", "identifier AS over_window")]
    private NamedWindowSyntax NamedWindow()
    {
        var start = Start;
        var name = Name("the name of a window");
        Expect("AS");
        return new NamedWindowSyntax(name, OverWindow(), Since(start));
    }

    [Grammar("frame", "(ROWS | RANGE) (bound | BETWEEN bound AND bound)")]
    private FrameSyntax Frame()
    {
        var start = Start;
        var rows = Take().IsWord("ROWS");
        if (!Accept("BETWEEN"))
        {
            return new FrameSyntax(rows, Bound(), new FrameBound(null, false, false), Since(start));
        }

        var first = Bound();
        Expect("AND");
        var last = Bound();
        return new FrameSyntax(rows, first, last, Since(start));
    }

    [Grammar("bound", "CURRENT ROW | (UNBOUNDED | operand) (PRECEDING | FOLLOWING)")]
    private FrameBound Bound()
    {
        if (Accept("CURRENT", "ROW"))
        {
            return new FrameBound(null, false, false);
        }

        var unbounded = Accept("UNBOUNDED");
        var offset = unbounded ? null : Operators(Precedence.Other);
        var following = Accept("FOLLOWING");
        if (!following)
        {
            Expect("PRECEDING");
        }

        return new FrameBound(offset, unbounded, following);
    }

    [Grammar("order_by", "ORDER BY order_item {',' order_item}")]
    private EquatableArray<OrderItem> OrderBy()
    {
        _position += 2;
        return List(OrderItem);
    }

    [Grammar("order_item", "expression [ASC | DESC] [NULLS (FIRST | LAST)]")]
    private OrderItem OrderItem()
    {
        var start = Start;
        var expression = Expression();
        var descending = Accept("DESC");
        if (!descending)
        {
            Accept("ASC");
        }

        bool? nullsFirst = Accept("NULLS", "FIRST") ? true : Accept("NULLS", "LAST") ? false : null;
        return new OrderItem(expression, descending, nullsFirst, Since(start));
    }
}
