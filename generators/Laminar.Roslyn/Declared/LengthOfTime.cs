using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Laminar.Compiler.Logical;
using Laminar.Roslyn.Diagnostics;
using Laminar.Roslyn.Streams;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.Roslyn.Declared;

/// <summary>"5s" in an attribute, as an interval in SQL.</summary>
internal static class LengthOfTime
{
    private static readonly Regex Words = new(
        @"^\s*(\d+(?:\.\d+)?)\s*(?:(ms|msecs?|millis|milliseconds?)|(s|secs?|seconds?)|(m|mins?|minutes?)|(h|hrs?|hours?)|(d|days?))\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly string[] Units = { "ms", "s", "m", "h", "d" };

    /// <summary>The interval; null, reported at the attribute, where the text cannot be read.</summary>
    public static string? Of(AttributeData attribute, string what, string? text, List<Diagnostic> findings)
    {
        if (Delay.Read(text ?? "", out var nanoseconds) is not { } problem)
        {
            return WindowText.Interval(nanoseconds);
        }

        var syntax = attribute.ApplicationSyntaxReference?.GetSyntax();
        var place = syntax?.GetLocation() ?? Location.None;
        findings.Add(Meant(text ?? "") is { } meant && Literal(syntax, text!) is { } literal
            ? Descriptors.Fixable(place, DeclarationRules.BadMaxDelay, new CodeEdit($"Write \"{meant}\"", literal.GetLocation(), "\"" + meant + "\""), what, text!, problem)
            : Descriptors.At(place, DeclarationRules.BadMaxDelay, what, text ?? "", problem));
        return null;
    }

    /// <summary>"5 minutes" is "5m"; null where it is not as plain.</summary>
    private static string? Meant(string text)
    {
        var match = Words.Match(text);
        return match.Success ? match.Groups[1].Value + Units[Enumerable.Range(0, Units.Length).First(unit => match.Groups[unit + 2].Success)] : null;
    }

    /// <summary>The text where it stands in the attribute.</summary>
    private static LiteralExpressionSyntax? Literal(SyntaxNode? attribute, string text) =>
        (attribute as AttributeSyntax)?.ArgumentList?.Arguments.Select(argument => argument.Expression).OfType<LiteralExpressionSyntax>().FirstOrDefault(literal => literal.Token.Value as string == text);
}
