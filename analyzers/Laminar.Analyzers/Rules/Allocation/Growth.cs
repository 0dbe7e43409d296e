using System.Linq;
using Laminar.Analyzers.HotPath;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.Rules.Allocation;

/// <summary>LAM3010: additions to collections that grow, where nothing says up to what size: no capacity when the collection is made, no EnsureCapacity in the method.</summary>
internal sealed class Growth : HotPathRule
{
    public static readonly Growth Instance = new();

    private Growth()
        : base(
            "LAM3010",
            "A collection grows on the hot path",
            "{0} may grow the collection on the hot path, in {1}: state its capacity (when it is made, or with EnsureCapacity before the loop), or use a RingBuffer<T>",
            HotPathAllowance.Allocation)
    {
    }

    public override string? OfListed(IOperation call, IMethodSymbol member) => StatedCapacity.Is(call) ? null : base.OfListed(call, member);
}
