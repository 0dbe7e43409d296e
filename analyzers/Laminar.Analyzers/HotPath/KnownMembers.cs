using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Laminar.Analyzers.HotPath;

/// <summary>
/// What is known of members of other libraries, by the two lists: clean ones, and those a rule forbids. The narrowest line counts: parameters before the name,
/// the name before the type (".*"), the type before the namespace (".**"). A type said to be clean is not by that clean to make strings, arrays and other objects.
/// </summary>
internal static class KnownMembers
{
    private static readonly Lazy<IReadOnlyDictionary<string, KnownMember>> s_lines = new(KnownMemberLists.Read);
    private static readonly ConcurrentDictionary<(string Type, string Member, string Parameters, bool MakesObject), KnownMember?> s_known = new();

    /// <summary>Null where nothing is known.</summary>
    public static KnownMember? Of(IMethodSymbol method, ITypeSymbol? receiver)
    {
        if (receiver is INamedTypeSymbol type && !SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, method.ContainingType.OriginalDefinition) && Find(type, method) is { } ofReceiver)
        {
            return ofReceiver;
        }

        for (var at = method; at is not null; at = at.OverriddenMethod)
        {
            if (Find(at.ContainingType, at) is { } known)
            {
                return known;
            }
        }

        return null;
    }

    private static KnownMember? Find(INamedTypeSymbol type, IMethodSymbol method) =>
        s_known.GetOrAdd((MemberName.OfType(type), MemberName.OfMember(method), MemberName.Parameters(method), MakesObject(method)), static key => Find(key.Type, key.Member, key.Parameters, key.MakesObject));

    private static KnownMember? Find(string type, string member, string parameters, bool makesObject)
    {
        var lines = s_lines.Value;
        if (lines.TryGetValue(type + "." + member + parameters, out var known) || lines.TryGetValue(type + "." + member, out known))
        {
            return known;
        }

        if (lines.TryGetValue(type + ".*", out known))
        {
            return known.Rule is null && makesObject ? null : known;
        }

        for (var end = type.LastIndexOf('.'); end > 0; end = type.LastIndexOf('.', end - 1))
        {
            if (lines.TryGetValue(type.Substring(0, end) + ".**", out known))
            {
                return known;
            }
        }

        return null;
    }

    private static bool MakesObject(IMethodSymbol method) =>
        method is { AssociatedSymbol: null, MethodKind: not MethodKind.Constructor, ReturnType: { IsReferenceType: true, TypeKind: not TypeKind.TypeParameter } };
}
