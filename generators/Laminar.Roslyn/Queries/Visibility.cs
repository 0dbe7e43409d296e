using System;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Queries;

/// <summary>How far a declaration can be seen, the types around it counted in: 2 everywhere, 1 in the assembly, 0 less than that.</summary>
internal static class Visibility
{
    public static int Of(ISymbol symbol)
    {
        var least = 2;
        for (var s = symbol; s is not null and not INamespaceSymbol; s = s.ContainingType)
        {
            least = Math.Min(least, s.DeclaredAccessibility switch
            {
                Accessibility.Public => 2,
                Accessibility.Internal or Accessibility.ProtectedOrInternal => 1,
                _ => 0,
            });
        }

        return least;
    }

    /// <summary>The modifier for a class in a namespace.</summary>
    public static string Text(int visibility) => visibility == 2 ? "public" : "internal";
}
