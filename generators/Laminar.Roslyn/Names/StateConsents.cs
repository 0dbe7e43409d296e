using System.Linq;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Names;

/// <summary>[StreamQuery(…, State = StateBound.Unbounded)].</summary>
internal static class StateConsents
{
    private const int Unbounded = 1;

    public static bool IsUnboundedMeant(ISymbol query) =>
        LaminarAttributes.FindStreamQuery(query) is { } attribute && attribute.NamedArguments.Any(argument => argument is { Key: "State", Value.Value: Unbounded });
}
