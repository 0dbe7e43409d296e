using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Laminar.Analyzers.Rules.Allocation;

/// <summary>Hash tables by a struct without IEquatable: each look-up boxes both keys to compare them (and hashes by reflection where no GetHashCode is given).</summary>
internal static class UnequatableKey
{
    private static readonly HashSet<string> Tables = new()
    {
        "Dictionary", "HashSet", "ConcurrentDictionary", "FrozenDictionary", "FrozenSet", "ImmutableDictionary", "ImmutableHashSet", "EqualityComparer",
    };

    /// <summary>Methods and indexers that look a key up.</summary>
    private static readonly HashSet<string> LookUps = new()
    {
        "this[]", "Item", "Add", "TryAdd", "Remove", "TryRemove", "ContainsKey", "Contains", "TryGetValue", "GetOrAdd", "AddOrUpdate", "TryUpdate", "SetItem",
        "Equals", "GetHashCode",
    };

    public static string? Of(ISymbol member)
    {
        var type = member.ContainingType;
        if (type is not { TypeArguments.Length: > 0 } || !Tables.Contains(type.Name) || !LookUps.Contains(member.Name))
        {
            return null;
        }

        var key = type.TypeArguments[0];
        var isCollection = type.ContainingNamespace.ToDisplayString().StartsWith("System.Collections.", System.StringComparison.Ordinal);
        return isCollection && IsUnequatable(key) ? $"A look-up by the struct '{key.Name}', which has no IEquatable<{key.Name}>," : null;
    }

    private static bool IsUnequatable(ITypeSymbol key) =>
        key is { TypeKind: TypeKind.Struct, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }
        && !key.AllInterfaces.Any(contract =>
            contract.Name == "IEquatable" && contract.TypeArguments.Length == 1 && SymbolEqualityComparer.Default.Equals(contract.TypeArguments[0], key));
}
