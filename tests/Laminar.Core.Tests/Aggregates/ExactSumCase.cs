using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Aggregates;
using Laminar.State;
using Xunit;

namespace Laminar.Core.Tests.Aggregates;

internal readonly struct ExactSumCase : IAccumulatorCase<ExactSum>
{
    public static bool Removes => true;

    public static void Add(ref ExactSum state, Item item, StateHeap heap) => state.Add(Number(item));

    public static void Remove(ref ExactSum state, Item item, StateHeap heap) => state.Remove(Number(item));

    public static void Merge(ref ExactSum state, in ExactSum later, StateHeap heap) => state.Merge(in later);

    public static void Subtract(ref ExactSum state, in ExactSum earliest, StateHeap heap) => state.Subtract(in earliest);

    public static void Retain(ref ExactSum state, StateHeap heap)
    {
        // Nothing is held.
    }

    public static void Release(ref ExactSum state, StateHeap heap)
    {
        // Nothing is held.
    }

    public static void Save(in ExactSum state, ref StateWriter writer) => state.Save(ref writer);

    public static void Load(ref ExactSum state, ref StateReader reader, StateHeap heap) => state.Load(ref reader, heap);

    public static void Check(in ExactSum state, IReadOnlyList<Item> items)
    {
        var sum = items.Aggregate(System.Numerics.BigInteger.Zero, (s, x) => s + new System.Numerics.BigInteger(Number(x) * 1024));

        // Rounded once: within half of the last of 53 bits. (A cast of a BigInteger to double cuts off.)
        var half = sum.IsZero ? System.Numerics.BigInteger.Zero : System.Numerics.BigInteger.One << Math.Max(0, (int)System.Numerics.BigInteger.Abs(sum).GetBitLength() - 54);
        Assert.True(System.Numerics.BigInteger.Abs(new System.Numerics.BigInteger(state.Value * 1024) - sum) <= (half.IsOne ? 0 : half), $"{sum} / 1024 is not {state.Value:R}");
        Assert.Equal(items.Count, state.Count);
    }

    // Far apart, so that plain sums would lose the small ones; whole multiples of 1/1024, so that the naive sum is whole.
    private static double Number(Item item) => item.Value % 3 == 0 ? item.Value * 1e30 : item.Value / 1024.0;
}
