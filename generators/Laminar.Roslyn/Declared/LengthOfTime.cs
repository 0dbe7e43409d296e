using System.Collections.Generic;
using Laminar.Compiler.Logical;
using Laminar.Roslyn.Diagnostics;
using Laminar.Roslyn.Streams;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Declared;

/// <summary>"5s" in an attribute, as an interval in SQL.</summary>
internal static class LengthOfTime
{
    /// <summary>The interval; null, reported at the attribute, where the text cannot be read.</summary>
    public static string? Of(AttributeData attribute, string what, string? text, List<Diagnostic> findings)
    {
        if (Delay.Read(text ?? "", out var nanoseconds) is not { } problem)
        {
            return WindowText.Interval(nanoseconds);
        }

        var place = attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation() ?? Location.None;
        findings.Add(Descriptors.At(place, DeclarationRules.BadMaxDelay, what, text ?? "", problem));
        return null;
    }
}
