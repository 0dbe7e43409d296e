using System;
using System.Linq;
using Laminar.Compiler.Physical;
using Laminar.Roslyn.Streams;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Functions;

/// <summary>What a user's struct takes in memory, for plans that people read: fields in order, each at a multiple of its size. 0 where it is laid out otherwise.</summary>
internal static class StructSize
{
    public static int Of(INamedTypeSymbol type) => Measure(type) is var (size, _) ? size : 0;

    private static (int Size, int Alignment)? Measure(ITypeSymbol type)
    {
        if (MemberKind.Of(type) is { Cast: null } kind)
        {
            var field = FieldSizes.Of(kind.Clr, kind.Nullable && !type.IsReferenceType);
            return (field.Bytes, field.Alignment);
        }

        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Struct } named || named.GetAttributes().Any(x => x.AttributeClass?.Name is "InlineArrayAttribute" or "StructLayoutAttribute"))
        {
            return null;
        }

        var (end, alignment) = (0, 1);
        foreach (var field in named.GetMembers().OfType<IFieldSymbol>().Where(x => !x.IsStatic && !x.IsConst))
        {
            if (Measure(field.Type) is not var (size, of))
            {
                return null;
            }

            end = ((end + of - 1) / of * of) + size;
            alignment = Math.Max(alignment, of);
        }

        return ((end + alignment - 1) / alignment * alignment, alignment);
    }
}
