using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Catalog;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Streams;

/// <summary>Finds how to make a row of a type: the public constructor that, with what can be set after it, gives every column and asks for the least else.</summary>
internal static class RowConstructor
{
    public static RowConstruction? Of(INamedTypeSymbol type, IReadOnlyList<Column> columns) => Of(type, columns, "");

    /// <summary>Of a row within a row: it gives the columns whose path begins with <paramref name="path"/>.</summary>
    private static RowConstruction? Of(INamedTypeSymbol type, IReadOnlyList<Column> columns, string path)
    {
        if (type.IsAbstract || type.IsStatic)
        {
            return null;
        }

        var members = RowMembers.Of(type).Where(IsSettable).ToList();
        return type.InstanceConstructors
            .Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public && !IsCopy(constructor))
            .OrderBy(constructor => constructor.Parameters.Length)
            .Select(constructor => With(constructor, members, columns, path))
            .Where(construction => construction is not null)
            .OrderBy(construction => construction!.Arguments.Count(argument => argument is { Column: < 0, Nested: null }))
            .FirstOrDefault();
    }

    private static RowConstruction? With(IMethodSymbol constructor, List<ISymbol> members, IReadOnlyList<Column> columns, string path)
    {
        var arguments = constructor.Parameters.Select(parameter => Part(parameter, columns, path)).ToEquatableArray();
        var given = new HashSet<int>(arguments.SelectMany(Given));
        var setsRequired = constructor.GetAttributes().Any(a => a.AttributeClass?.Name == "SetsRequiredMembersAttribute");
        var parts = members
            .Select(member => Part(member, columns, path))
            .Where(part => part.Required ? !setsRequired || !Given(part).All(given.Contains) : Given(part).Any(column => column >= 0 && !given.Contains(column)))
            .ToEquatableArray();
        given.UnionWith(parts.SelectMany(Given));
        return Enumerable.Range(0, columns.Count).All(i => given.Contains(i) || !columns[i].Name.StartsWith(path, StringComparison.Ordinal)) && constructor.Parameters.All(p => p.RefKind is RefKind.None or RefKind.In)
            ? new RowConstruction(arguments, parts)
            : null;
    }

    /// <summary>The columns that a part takes, -1 for none.</summary>
    private static IEnumerable<int> Given(RowPart part) =>
        part.Nested is { } nested ? nested.Arguments.Concat(nested.Members).SelectMany(Given) : new[] { part.Column };

    private static RowPart Part(IParameterSymbol parameter, IReadOnlyList<Column> columns, string path)
    {
        var kind = MemberKind.Of(parameter.Type);
        var index = -1;
        for (var i = 0; i < columns.Count && index < 0; i++)
        {
            var isSame = string.Equals(columns[i].Name, path + parameter.Name, StringComparison.OrdinalIgnoreCase)
                && kind is not null && kind.Clr == columns[i].Clr && kind.Cast == columns[i].ClrTypeName && kind.Nullable == columns[i].Nullable;
            index = isSame ? i : -1;
        }

        var nested = index < 0 ? Nested(parameter.Type, columns, path + parameter.Name + ".") : null;
        return new RowPart(RowMembers.Escape(parameter.Name), Name(parameter.Type), index, Required: true, nested);
    }

    private static RowPart Part(ISymbol member, IReadOnlyList<Column> columns, string path)
    {
        var index = columns.Count - 1;
        while (index >= 0 && columns[index].Name != path + member.Name)
        {
            index--;
        }

        var isRequired = member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };
        var type = RowMembers.TypeOf(member);
        var nested = index < 0 ? Nested(type, columns, path + member.Name + ".") : null;
        return new RowPart(RowMembers.Escape(member.Name), Name(type), index, isRequired, nested);
    }

    /// <summary>A row within the row. One that may be null has no construction: whether it is there cannot be told by its fields.</summary>
    private static RowConstruction? Nested(ITypeSymbol type, IReadOnlyList<Column> columns, string path)
    {
        var first = columns.FirstOrDefault(column => column.Name.StartsWith(path, StringComparison.OrdinalIgnoreCase));
        return first is null || NestedColumns.MayBeNull(type) || NestedColumns.RowOf(type) is not { } row
            ? null
            : Of(row, columns, first.Name.Substring(0, path.Length));
    }

    private static bool IsSettable(ISymbol member) => member switch
    {
        IPropertySymbol property => property.SetMethod is { DeclaredAccessibility: Accessibility.Public },
        IFieldSymbol field => !field.IsReadOnly && !field.IsConst,
        _ => false,
    };

    private static bool IsCopy(IMethodSymbol constructor) =>
        constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, constructor.ContainingType);

    private static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
