using System.Collections.Generic;
using System.Globalization;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax.Lexing;

namespace Laminar.Compiler.Syntax.Parsing;

/// <content>PATTERN (…): regular expressions over rows.</content>
internal sealed partial class Parser
{
    private RowPatternSyntax Pattern()
    {
        Expect("PATTERN");
        var open = Open();
        var pattern = Alternatives();
        Close(open);
        return pattern;
    }

    [Grammar("row_pattern", "pattern_sequence {'|' pattern_sequence}")]
    private RowPatternSyntax Alternatives()
    {
        var start = Start;
        var items = new List<RowPatternSyntax>();
        do
        {
            items.Add(Sequence());
        }
        while (AcceptSymbol("|"));
        Grow();
        return items.Count == 1 ? items[0] : new PatternAlternativesSyntax(items.ToEquatableArray(), Since(start));
    }

    [Grammar("pattern_sequence", "pattern_factor {pattern_factor}")]
    private RowPatternSyntax Sequence()
    {
        var start = Start;
        var items = new List<RowPatternSyntax>();
        do
        {
            items.Add(Factor());
        }
        while (IsName || IsSymbol("("));
        Grow();
        return items.Count == 1 ? items[0] : new PatternSequenceSyntax(items.ToEquatableArray(), Since(start));
    }

    [Grammar("pattern_factor", "(identifier | permute | '(' row_pattern ')') [quantifier ['?']]")]
    private RowPatternSyntax Factor()
    {
        var start = Start;
        var item = PatternPrimary(start);
        if (Quantifier() is not var (least, most))
        {
            return item;
        }

        Grow();
        return new PatternRepeatSyntax(item, least, most, AcceptSymbol("?"), Since(start));
    }

    private RowPatternSyntax PatternPrimary(int start)
    {
        RefuseOfPattern();
        if (IsCall("PERMUTE"))
        {
            return Permute(start);
        }

        if (!IsSymbol("("))
        {
            var name = Name("a variable, or '('");
            return new PatternVariableSyntax(name, name.Span);
        }

        var open = Open();
        var inner = Nested(Alternatives, () => new PatternVariableSyntax(new Identifier("", false, Here), new Text.TextSpan(start, 0)));
        Close(open);
        return inner;
    }

    [Grammar("permute", "PERMUTE '(' row_pattern {',' row_pattern} ')'")]
    private RowPatternSyntax Permute(int start)
    {
        Take();
        var open = Open();
        var items = Nested(() => new PatternPermuteSyntax(List(Alternatives), Since(start)), () => new PatternPermuteSyntax(default, Since(start)));
        Close(open);
        return items with { Span = Since(start) };
    }

    private void RefuseOfPattern()
    {
        var (what, instead) = IsSymbol("^") ? ("^ in PATTERN", "a partition of a stream has no end, and what comes first is the first match")
            : IsSymbol("{") && Peek(1).IsSymbol("-") ? ("{- … -} in PATTERN", "leave rows out of what comes out by their CLASSIFIER(), in a query around")
            : (null, null);
        if (what is not null)
        {
            NotSupported(Current.Span, what, instead);
            _panic = true;
        }
    }

    [Grammar("quantifier", "'?' | '*' | '+' | '{' (integer [',' [integer]] | ',' integer) '}'")]
    private (long Least, long? Most)? Quantifier()
    {
        if (AcceptSymbol("?"))
        {
            return (0, 1);
        }

        if (AcceptSymbol("*"))
        {
            return (0, null);
        }

        if (AcceptSymbol("+"))
        {
            return (1, null);
        }

        if (!IsSymbol("{") || Peek(1).IsSymbol("-"))
        {
            return null;
        }

        Take();
        var least = IsSymbol(",") ? 0 : Count();
        var most = AcceptSymbol(",") ? IsSymbol("}") ? (long?)null : Count() : least;
        ExpectSymbol("}");
        return (least, most);
    }

    /// <summary>One that is too large for a number is too large for a pattern, and said to be.</summary>
    private long Count()
    {
        if (Current.Kind != TokenKind.Integer)
        {
            Unexpected("a number of rows");
            return 0;
        }

        return long.TryParse(Take().Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : long.MaxValue;
    }
}
