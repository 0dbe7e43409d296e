using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Laminar.Analyzers.Rules.Replay;

/// <summary>The bytes of a struct, as far as its fields say; 0 where that is not known (type parameters).</summary>
internal static class StructSize
{
    public static int Of(ITypeSymbol type) => Measure(type, 0).Size;

    private static (int Size, int Alignment) Measure(ITypeSymbol type, int depth) => type.SpecialType switch
    {
        SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_SByte => (1, 1),
        SpecialType.System_Char or SpecialType.System_Int16 or SpecialType.System_UInt16 => (2, 2),
        SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single => (4, 4),
        SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double or SpecialType.System_DateTime => (8, 8),
        SpecialType.System_Decimal => (16, 8),
        _ => type switch
        {
            { IsReferenceType: true } or IPointerTypeSymbol or IFunctionPointerTypeSymbol => (8, 8),
            ITypeParameterSymbol => (0, 1),
            INamedTypeSymbol { EnumUnderlyingType: { } number } => Measure(number, depth),
            // Reference assemblies do not say what these hold.
            { ContainingNamespace.Name: "System", Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "Guid" or "DateTimeOffset" or "Int128" or "UInt128" } => (16, 8),
            { ContainingNamespace.Name: "System", Name: "TimeSpan" or "TimeOnly" or "Index" or "Range" } => (8, 8),
            INamedTypeSymbol named when depth < 8 => OfFields(named, depth),
            _ => (0, 1),
        },
    };

    private static (int Size, int Alignment) OfFields(INamedTypeSymbol type, int depth)
    {
        var (size, alignment) = (0, 1);
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic))
        {
            var (width, step) = field.RefKind == RefKind.None ? Measure(field.Type, depth + 1) : (8, 8);
            size = Aligned(size, step) + width;
            alignment = Math.Max(alignment, step);
        }

        return (Aligned(size, alignment) * Elements(type), alignment);
    }

    private static int Aligned(int size, int alignment) => (size + alignment - 1) / alignment * alignment;

    private static int Elements(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(mark => mark.AttributeClass?.Name == "InlineArrayAttribute")?.ConstructorArguments.FirstOrDefault().Value as int? ?? 1;
}
