using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Roslyn.Names;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Streams;

/// <summary>The columns that a member is: itself, or where it is a row of its own (a struct, record or class of the user's) its members, named by their path.</summary>
internal static class NestedColumns
{
    private const int MaxDepth = 8;

    public static IReadOnlyList<Column> Of(ISymbol member, INamedTypeSymbol row)
    {
        var columns = new List<Column>();
        Add(member, "", "", isNullable: false, new List<ITypeSymbol> { row }, columns);
        return columns;
    }

    /// <summary>A type whose members are columns; null for all others.</summary>
    public static INamedTypeSymbol? RowOf(ITypeSymbol type)
    {
        var inner = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        return inner is INamedTypeSymbol { TypeKind: Microsoft.CodeAnalysis.TypeKind.Struct or Microsoft.CodeAnalysis.TypeKind.Class, IsRefLikeType: false, IsStatic: false, SpecialType: SpecialType.None } named
            && !IsOfTheFramework(named)
            && !named.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable)
                ? named
                : null;
    }

    /// <summary>Whether a member of a row's type may be null.</summary>
    public static bool MayBeNull(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || (type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated);

    private static void Add(ISymbol member, string path, string access, bool isNullable, List<ITypeSymbol> within, List<Column> columns)
    {
        var type = RowMembers.TypeOf(member);
        var name = path + member.Name;
        var accessed = access + RowMembers.Escape(member.Name);
        if (MemberKind.Of(type) is { } kind)
        {
            columns.Add(new Column(name, kind.Type, kind.Nullable || isNullable, kind.Clr, accessed, kind.Cast) { IsBounded = LaminarAttributes.IsBounded(member), List = kind.List });
            return;
        }

        if (RowOf(type) is not { } row || within.Count >= MaxDepth || within.Contains(row, SymbolEqualityComparer.Default))
        {
            return;
        }

        var mayBeNull = MayBeNull(type);
        within.Add(row);
        foreach (var inner in RowMembers.Of(row))
        {
            Add(inner, name + ".", accessed + (mayBeNull ? "?." : "."), isNullable || mayBeNull, within, columns);
        }

        within.RemoveAt(within.Count - 1);
    }

    private static bool IsOfTheFramework(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name is "System" or "Microsoft" or "Laminar" && type.DeclaringSyntaxReferences.IsEmpty;
    }
}
