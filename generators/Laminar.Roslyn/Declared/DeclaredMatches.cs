using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Declared;

/// <summary>Which rows a [Join] lets meet, as SQL says it; and what of its bounds says nothing there.</summary>
internal static class DeclaredMatches
{
    private const int Inner = 0;
    private const int Left = 1;

    /// <summary>Why the join cannot be; null where it can.</summary>
    public static string? Problem(DeclaredMatch match, AttributeData attribute, DeclaredSource from, DeclaredSource with)
    {
        if (match != DeclaredMatch.Any && (from.EventTime is null || with.EventTime is null))
        {
            return $"'{(from.EventTime is null ? from : with).Type.Name}' has no event time, and rows are joined by theirs; say [Stream(EventTime = …)], or Partner = JoinPartner.Any";
        }

        if (IsAsof(match) && MemberAttributes.Named(attribute, "Rows", Inner) is not (Inner or Left))
        {
            return $"Partner = JoinPartner.{match} gives each row of '{from.Type.Name}' one of the other's; say Rows = JoinedRows.Inner or JoinedRows.Left";
        }

        return IdleBound(match, attribute) is { } idle ? $"{idle} says nothing with Partner = JoinPartner.{match}; leave it out" : null;
    }

    /// <summary>A bound that is said and bounds nothing there; null where there is none.</summary>
    public static string? IdleBound(DeclaredMatch match, AttributeData attribute) => Idle(match).FirstOrDefault(bound => MemberAttributes.Named<string>(attribute, bound) is not null);

    /// <summary>Before JOIN.</summary>
    public static string Word(DeclaredMatch match) => IsAsof(match) ? "ASOF " : "";

    /// <summary>The condition that chooses one row; empty where all meet.</summary>
    public static string Condition(DeclaredMatch match, AttributeData attribute, DeclaredSource from, DeclaredSource with, List<Diagnostic> findings)
    {
        if (!IsAsof(match))
        {
            return "";
        }

        var (left, right) = (from.EventTime, with.EventTime);
        var which = match switch
        {
            DeclaredMatch.LastBefore => $"{left} >= {right}",
            DeclaredMatch.FirstAfter => $"{left} <= {right}",
            _ => $"NEAREST({left}, {right})",
        };
        var before = Bound("Before", $"{left} - {right}");
        var after = Bound("After", $"{right} - {left}");
        return $" MATCH_CONDITION ({which}{before}{after})";

        string Bound(string name, string distance) => MemberAttributes.Named<string>(attribute, name) is { } text
            ? $" AND {distance} <= {LengthOfTime.Of(attribute, name + " of [Join]", text, findings)}"
            : "";
    }

    /// <summary>The bound of the times.</summary>
    public static string Between(AttributeData attribute, DeclaredSource from, DeclaredSource with, List<Diagnostic> findings)
    {
        var before = LengthOfTime.Of(attribute, "Before of [Join]", MemberAttributes.Named(attribute, "Before", "0s"), findings);
        var after = LengthOfTime.Of(attribute, "After of [Join]", MemberAttributes.Named(attribute, "After", "0s"), findings);
        return $"{with.EventTime} BETWEEN {from.EventTime} - {before} AND {from.EventTime} + {after}";
    }

    private static bool IsAsof(DeclaredMatch match) => match is DeclaredMatch.LastBefore or DeclaredMatch.FirstAfter or DeclaredMatch.Nearest;

    /// <summary>Bounds that do not bound anything there.</summary>
    private static string[] Idle(DeclaredMatch match) => match switch
    {
        DeclaredMatch.LastBefore => new[] { "After" },
        DeclaredMatch.FirstAfter => new[] { "Before" },
        DeclaredMatch.Any => new[] { "Before", "After" },
        _ => Array.Empty<string>(),
    };
}
