using System.Linq;
using Microsoft.CodeAnalysis;

namespace Laminar.Analyzers.HotPath;

/// <summary>Structs marked [InlineArray].</summary>
internal static class InlineArrays
{
    public static bool Is(ITypeSymbol type) => type.GetAttributes().Any(mark => mark.AttributeClass?.Name == "InlineArrayAttribute");
}
