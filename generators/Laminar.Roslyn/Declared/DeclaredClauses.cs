using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Declared;

/// <summary>When rows come out, what becomes of late ones and how long state is kept, as SQL says it after a query.</summary>
internal static class DeclaredClauses
{
    /// <summary>The members of EmitWhen, in order.</summary>
    private static readonly string[] Emissions = { "ON WINDOW CLOSE", "ON WATERMARK", "ON UPDATE", "EVERY", "CHANGES", "FINAL" };

    private const int Every = 3;

    public static void Add(DeclaredText text, INamedTypeSymbol type, List<Diagnostic> findings)
    {
        if (MemberAttributes.Find(type, "Emit") is { } emit && emit.ConstructorArguments.Length == 1)
        {
            text.Add(" EMIT " + Emission(emit, findings), Place(emit));
        }

        if (MemberAttributes.Find(type, "Lateness") is { } lateness)
        {
            var allowed = LengthOfTime.Of(lateness, "The time that [Lateness] allows", lateness.ConstructorArguments.FirstOrDefault().Value as string, findings);
            text.Add(" ALLOW LATENESS " + allowed, Place(lateness));
        }

        if (MemberAttributes.Find(type, "LateData") is { } late)
        {
            text.Add(late.ConstructorArguments.FirstOrDefault().Value is 1 ? " LATE DATA TO Late" : " LATE DATA DROP", Place(late));
        }

        if (MemberAttributes.Find(type, "StateTtl") is { } kept)
        {
            text.Add(" STATE TTL " + LengthOfTime.Of(kept, "The time that [StateTtl] keeps state", kept.ConstructorArguments.FirstOrDefault().Value as string, findings), Place(kept));
        }
    }

    private static string Emission(AttributeData emit, List<Diagnostic> findings) => emit.ConstructorArguments[0].Value switch
    {
        string every => "EVERY " + LengthOfTime.Of(emit, "The time between results of [Emit]", every, findings),
        int which when which is >= 0 and not Every && which < Emissions.Length => Emissions[which],
        _ => "EVERY",
    };

    private static SyntaxNode? Place(AttributeData attribute) => attribute.ApplicationSyntaxReference?.GetSyntax();
}
