using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>Which aggregates can take a row out again.</summary>
public static class Retraction
{
    public static bool IsSupported(AggregateCall call) => call.Kind switch
    {
        AggregateKind.CountAll or AggregateKind.Count => true,
        AggregateKind.Sum or AggregateKind.Avg => call.Argument is { Type: { IsInteger: true, Kind: not TypeKind.UBigInt } or { Kind: TypeKind.Interval } },
        _ => false,
    };
}
