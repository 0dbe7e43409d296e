using System.Collections.Generic;
using System.Linq;
using Laminar.Roslyn.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Declared;

/// <summary>The [Over] of a class: which rows each row's aggregates run over, as SQL says it behind each of them.</summary>
/// <param name="Order">The order of the rows of a partition.</param>
/// <param name="Frame">The rows of the partition that an aggregate takes in.</param>
/// <param name="Place">The attribute.</param>
internal sealed record DeclaredOver(string Order, string Frame, SyntaxNode? Place)
{
    /// <summary>Null where there is none. One that does not fit is reported.</summary>
    public static DeclaredOver? Of(INamedTypeSymbol type, DeclaredSources sources, IReadOnlyList<DeclaredMember> members, List<Diagnostic> findings)
    {
        if (MemberAttributes.Find(type, "Over") is not { } attribute)
        {
            return null;
        }

        var place = attribute.ApplicationSyntaxReference?.GetSyntax();
        var time = MemberAttributes.Named<string>(attribute, "Time") is { } column ? $"{sources.From.Alias}.{MemberSql.Quoted(column)}" : sources.From.EventTime;
        if (Problem(type, attribute, sources, members, time) is { } problem)
        {
            findings.Add(Descriptors.At(place?.GetLocation() ?? Location.None, MemberRules.UnfitOver, type.Name, problem));
        }

        return new DeclaredOver($"ORDER BY {time}", FrameOf(attribute, findings), place);
    }

    /// <summary>What follows an aggregate; a row before or after has no frame.</summary>
    public string After(string keys, bool isNeighbour) => $" OVER ({(keys.Length == 0 ? "" : $"PARTITION BY {keys} ")}{Order}{(isNeighbour ? "" : " " + Frame)})";

    private static string? Problem(INamedTypeSymbol type, AttributeData attribute, DeclaredSources sources, IReadOnlyList<DeclaredMember> members, string? time)
    {
        if (sources.Joined.Any())
        {
            return "it has [Join] too; join in a query of its own, and read From it";
        }

        if (members.FirstOrDefault(x => x.Role == MemberRole.Having) is { } having)
        {
            return $"[Having] on '{having.Name}' is a condition on groups, and there are none; put it as [Where] into a query that reads From this one";
        }

        if (!members.Any(x => x.Role == MemberRole.Aggregate))
        {
            return "nothing in it is computed over rows; add a member such as [Lag] or [Sum], or leave [Over] out";
        }

        if (attribute.ConstructorArguments.FirstOrDefault().Value is int and < 1)
        {
            return "the row itself is one of its rows; say at least 1, or [Over] alone for all rows before it";
        }

        return time is not null ? null : sources.From.IsStream
            ? $"'{sources.From.Type.Name}' has no event time, and rows are in the order of theirs; say [Stream(EventTime = …)]"
            : $"'{sources.From.Type.Name}' is a query; say which of its columns rows are in the order of: Time = \"WindowEnd\", for example";
    }

    private static string FrameOf(AttributeData attribute, List<Diagnostic> findings) => attribute.ConstructorArguments.FirstOrDefault().Value switch
    {
        int rows => $"ROWS BETWEEN {rows - 1} PRECEDING AND CURRENT ROW",
        string last => $"RANGE BETWEEN {LengthOfTime.Of(attribute, "The time of [Over]", last, findings)} PRECEDING AND CURRENT ROW",
        _ => "ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW",
    };
}
