using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Laminar.Roslyn.Streams;

/// <summary>The public readable properties and fields of a row type, those of its base first, each in the order of declaration.</summary>
internal static class RowMembers
{
    public static IEnumerable<ISymbol> Of(INamedTypeSymbol type)
    {
        var bases = new Stack<INamedTypeSymbol>();
        for (var t = type; t is not null && t.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); t = t.BaseType)
        {
            bases.Push(t);
        }

        // An override or a hiding member stands where the first of its name stood, and is read through the most derived one.
        var order = new List<string>();
        var found = new Dictionary<string, ISymbol>(StringComparer.Ordinal);
        foreach (var member in bases.SelectMany(InOrder))
        {
            if (!found.ContainsKey(member.Name))
            {
                order.Add(member.Name);
            }

            found[member.Name] = member;
        }

        return order.Select(name => found[name]);
    }

    public static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    /// <summary>The member's name as C# writes it.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    private static IEnumerable<ISymbol> InOrder(INamedTypeSymbol type) =>
        type.GetMembers().Where(IsColumn).OrderBy(member => Place(type, member));

    private static bool IsColumn(ISymbol member) =>
        member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public } && member switch
        {
            IPropertySymbol property => !property.IsIndexer && property.GetMethod is { DeclaredAccessibility: Accessibility.Public },
            IFieldSymbol field => !field.IsImplicitlyDeclared,
            _ => false,
        };

    /// <summary>Positional members and others interleave only by where they are written; of a type from metadata the order there is kept.</summary>
    private static (int File, int Offset) Place(INamedTypeSymbol type, ISymbol member)
    {
        var location = member.Locations.FirstOrDefault();
        if (location?.SourceTree is not { } tree)
        {
            return (0, 0);
        }

        var file = 0;
        foreach (var part in type.DeclaringSyntaxReferences)
        {
            if (part.SyntaxTree == tree && part.Span.Contains(location.SourceSpan))
            {
                break;
            }

            file++;
        }

        return (file, location.SourceSpan.Start);
    }
}
