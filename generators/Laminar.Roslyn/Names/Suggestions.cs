using System;
using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Catalog;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Names;

/// <summary>What a table name that means nothing may have meant.</summary>
internal static class Suggestions
{
    /// <summary>Every table there is, as it would be written at <paramref name="scope"/>.</summary>
    public static EquatableArray<string> Of(Compilation compilation, INameScope scope)
    {
        var types = TableTypes.VisibleIn(compilation).Select(type => IsSeen(type, scope) ? type.Name : type.ToDisplayString());
        var constants = compilation.GetSymbolsWithName(_ => true, SymbolFilter.Member)
            .OfType<IFieldSymbol>()
            .Where(ConstantQueries.IsQuery)
            .Select(field => scope.Sees(field.ContainingNamespace) ? field.Name : ConstantQueries.ClassName(field));
        return types.Concat(constants).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();
    }

    /// <summary>A table of exactly this name that is not in scope: the usual cause is a missing using.</summary>
    public static UnusableEntry? OutOfScope(Compilation compilation, string name)
    {
        var type = TableTypes.VisibleIn(compilation).FirstOrDefault(type => type.Name == name);
        if (type is null)
        {
            return null;
        }

        var full = type.ToDisplayString();
        var advice = type.ContainingType is null && !type.ContainingNamespace.IsGlobalNamespace
            ? $"add 'using {type.ContainingNamespace.ToDisplayString()};' or write {full}"
            : $"write {full}";
        return new UnusableEntry(name, $"'{full}' is not in scope here: {advice}");
    }

    private static bool IsSeen(INamedTypeSymbol type, INameScope scope) =>
        scope.Find(new[] { type.Name }) is { Count: 1 } found && SymbolEqualityComparer.Default.Equals(found[0], type);
}
