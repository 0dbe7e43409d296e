using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Streams;

/// <summary>Which types can be rows at all.</summary>
internal static class RowShape
{
    /// <summary>Why not, and what to do instead; null where it can.</summary>
    public static (string Reason, string Advice)? Unsuitable(INamedTypeSymbol type)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (outer.IsGenericType)
            {
                return ("is generic", "declare a row type for each kind of row");
            }

            if (outer.IsFileLocal)
            {
                return ("is local to its file", "the compiled query stands in another file: leave out 'file'");
            }

            if (outer.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
            {
                return ("cannot be seen by the compiled query", $"make '{outer.Name}' public or internal");
            }
        }

        return type switch
        {
            { IsRefLikeType: true } => ("is a ref struct", "rows are kept in batches: make it an ordinary struct"),
            { IsStatic: true } => ("is static", "make it a record struct, a struct or a class with public properties"),
            _ => null,
        };
    }
}
