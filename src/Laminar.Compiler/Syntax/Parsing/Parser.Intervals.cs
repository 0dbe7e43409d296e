using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax.Lexing;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    private static readonly HashSet<string> s_units = new(StringComparer.OrdinalIgnoreCase)
    {
        "YEAR", "QUARTER", "MONTH", "WEEK", "DAY", "HOUR", "MINUTE", "SECOND", "MILLISECOND", "MICROSECOND", "NANOSECOND",
    };

    /// <summary>INTERVAL may be a column's name: what follows decides.</summary>
    private bool StartsInterval()
    {
        var signed = Peek(1).IsSymbol("-") || Peek(1).IsSymbol("+");
        var value = Peek(signed ? 2 : 1);
        var unit = Unit(Peek(signed ? 3 : 2)) is not null;
        return value.Kind == TokenKind.String ? unit || !signed : (value.IsNumber || (value.Kind == TokenKind.QuotedName && !signed)) && unit;
    }

    [Grammar("interval", "INTERVAL (string | ['-' | '+'] string unit ['(' integer ')'] [TO unit ['(' integer ')']])")]
    [Grammar("unit", "YEAR | MONTH | DAY | HOUR | MINUTE | SECOND")]
    private ExpressionSyntax Interval()
    {
        var start = Start;
        Take();
        var negative = AcceptSymbol("-");
        if (!negative)
        {
            AcceptSymbol("+");
        }

        if (Current.IsNumber)
        {
            var number = Current;
            Report(SyntaxRules.IntervalForm, number.Span, number.Text, Unit(Peek(1)) ?? "SECOND");
        }
        else
        {
            TextNotName();
        }

        var text = Take().Text;
        MisspeltUnit(text);
        var from = IntervalUnit();
        var to = from is not null && Is("TO") && Unit(Peek(1)) is not null && Accept("TO") ? IntervalUnit() ?? NoUnit() : null;
        return new IntervalSyntax(text, from, to, negative, Since(start));
    }

    /// <summary>INTERVAL '5' MINUT: a number needs a unit, and a word is there that is nearly one. It counts as that.</summary>
    private void MisspeltUnit(string text)
    {
        if (Current.Kind == TokenKind.Word && Current.Text.Length > 3 && Unit(Current) is null && !text.Any(char.IsLetter) && DidYouMean.Find(Current.Text, s_units) is { } near)
        {
            Report(SyntaxRules.MisspeltKeyword, Current.Span, Current.Text, near);
            Take();
        }
    }

    private string? IntervalUnit()
    {
        if (Unit(Current) is not { } unit)
        {
            return null;
        }

        Take();
        if (IsSymbol("(") && Peek(1).Kind == TokenKind.Integer && Peek(2).IsSymbol(")"))
        {
            _position += 3;
        }

        return unit;
    }

    private string NoUnit()
    {
        Unexpected("a unit: DAY, HOUR, MINUTE or SECOND");
        return "SECOND";
    }

    /// <summary>The unit a word names, in the singular.</summary>
    private static string? Unit(Token token)
    {
        if (token.Kind != TokenKind.Word)
        {
            return null;
        }

        var word = token.Text.ToUpperInvariant();
        return s_units.Contains(word) ? word : word.EndsWith("S", StringComparison.Ordinal) && s_units.Contains(word.Substring(0, word.Length - 1)) ? word.Substring(0, word.Length - 1) : null;
    }
}
