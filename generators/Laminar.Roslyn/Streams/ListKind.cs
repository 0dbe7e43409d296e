using Laminar.Compiler.Catalog;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Streams;

/// <summary>Arrays and lists of C#, and the library's own, as ARRAY columns.</summary>
internal static class ListKind
{
    /// <summary>Null where it is none, or of elements that a query cannot hold.</summary>
    public static MemberKind? Of(ITypeSymbol type)
    {
        if (Bytes(type) is { } bytes)
        {
            return bytes;
        }

        if (type is IArrayTypeSymbol { Rank: 1 } array)
        {
            return OfElements(array.ElementType, isCollection: false, MayBeNull(type));
        }

        if (type is INamedTypeSymbol { Name: "SqlMap", TypeArguments.Length: 2 } map && map.ContainingNamespace?.ToDisplayString() == "Laminar")
        {
            return Element(map.TypeArguments[0]) is { Clr: not ClrKind.String, Type.IsComposite: false } key && Element(map.TypeArguments[1]) is { Clr: not ClrKind.String } value
                ? new(SqlType.MapOf(key.Type, value.Type), ClrKind.Utf8, false, null)
                : null;
        }

        return type is INamedTypeSymbol { TypeArguments.Length: 1 } named ? (named.ContainingNamespace?.ToDisplayString(), named.Name) switch
        {
            ("System", "ReadOnlyMemory") => OfElements(named.TypeArguments[0], isCollection: false, isNullable: false),
            ("System.Collections.Generic", "List") => OfElements(named.TypeArguments[0], isCollection: true, MayBeNull(type)),
            ("System.Collections.Immutable", "ImmutableArray") => OfElements(named.TypeArguments[0], isCollection: true, isNullable: false),
            ("Laminar", "SqlArray") => Packed(named),
            _ => null,
        } : null;
    }

    /// <summary>byte[] and ReadOnlyMemory&lt;byte&gt; are BYTES; a List of bytes is an ARRAY.</summary>
    private static MemberKind? Bytes(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => OfBytes(MayBeNull(type)),
        INamedTypeSymbol { Name: "ReadOnlyMemory", TypeArguments.Length: 1 } memory when memory.TypeArguments[0].SpecialType == SpecialType.System_Byte && memory.ContainingNamespace?.ToDisplayString() == "System" => OfBytes(isNullable: false),
        INamedTypeSymbol { Name: "SqlBytes", TypeArguments.Length: 0 } view when view.ContainingNamespace?.ToDisplayString() == "Laminar" => new(SqlType.Bytes, ClrKind.Utf8, false, null),
        _ => null,
    };

    private static MemberKind OfBytes(bool isNullable) => new(SqlType.Bytes, ClrKind.List, isNullable, null) { List = new ListForm("byte", IsCollection: false) };

    private static MemberKind? Packed(INamedTypeSymbol type) =>
        Element(type.TypeArguments[0]) is { Clr: not ClrKind.String } element ? new(SqlType.ArrayOf(element.Type), ClrKind.Utf8, false, null) : null;

    private static MemberKind? OfElements(ITypeSymbol type, bool isCollection, bool isNullable)
    {
        // An array of arrays is an array of views: a C# array in another would be made anew for each row.
        if (type is not (IArrayTypeSymbol or INamedTypeSymbol { Name: "List" or "ImmutableArray" or "ReadOnlyMemory" or "SqlArray" }) && Element(type) is { } element)
        {
            var inner = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
            var name = inner.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + (element.Nullable ? "?" : "");
            return new(SqlType.ArrayOf(element.Type), ClrKind.List, isNullable, null) { List = new ListForm(name, isCollection) };
        }

        return null;
    }

    /// <summary>What packed bytes hold as C# does: not enums, and of times only those that expressions compute with.</summary>
    private static MemberKind? Element(ITypeSymbol type) =>
        MemberKind.Of(type) is { Cast: null, Clr: not (ClrKind.DateTime or ClrKind.DateTimeOffset or ClrKind.List) } element ? element : null;

    private static bool MayBeNull(ITypeSymbol type) => type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated;
}
