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
    public static RowConstruction? Of(INamedTypeSymbol type, IReadOnlyList<Column> columns)
    {
        if (type.IsAbstract || type.IsStatic)
        {
            return null;
        }

        var members = RowMembers.Of(type).Where(IsSettable).ToList();
        return type.InstanceConstructors
            .Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public && !IsCopy(constructor))
            .OrderBy(constructor => constructor.Parameters.Length)
            .Select(constructor => With(constructor, members, columns))
            .Where(construction => construction is not null)
            .OrderBy(construction => construction!.Arguments.Count(argument => argument.Column < 0))
            .FirstOrDefault();
    }

    private static RowConstruction? With(IMethodSymbol constructor, List<ISymbol> members, IReadOnlyList<Column> columns)
    {
        var arguments = constructor.Parameters.Select(parameter => Part(parameter, columns)).ToEquatableArray();
        var given = new HashSet<int>(arguments.Select(argument => argument.Column));
        var setsRequired = constructor.GetAttributes().Any(a => a.AttributeClass?.Name == "SetsRequiredMembersAttribute");
        var parts = members
            .Select(member => Part(member, columns))
            .Where(part => part.Required ? !setsRequired || !given.Contains(part.Column) : part.Column >= 0 && !given.Contains(part.Column))
            .ToEquatableArray();
        given.UnionWith(parts.Select(part => part.Column));
        return Enumerable.Range(0, columns.Count).All(given.Contains) && constructor.Parameters.All(p => p.RefKind is RefKind.None or RefKind.In)
            ? new RowConstruction(arguments, parts)
            : null;
    }

    private static RowPart Part(IParameterSymbol parameter, IReadOnlyList<Column> columns)
    {
        var kind = MemberKind.Of(parameter.Type);
        var index = -1;
        for (var i = 0; i < columns.Count && index < 0; i++)
        {
            var isSame = string.Equals(columns[i].Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
                && kind is not null && kind.Clr == columns[i].Clr && kind.Cast == columns[i].ClrTypeName && kind.Nullable == columns[i].Nullable;
            index = isSame ? i : -1;
        }

        return new RowPart(RowMembers.Escape(parameter.Name), Name(parameter.Type), index, Required: true);
    }

    private static RowPart Part(ISymbol member, IReadOnlyList<Column> columns)
    {
        var name = RowMembers.Escape(member.Name);
        var index = columns.Count - 1;
        while (index >= 0 && columns[index].Member != name)
        {
            index--;
        }

        var isRequired = member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };
        return new RowPart(name, Name(RowMembers.TypeOf(member)), index, isRequired);
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
