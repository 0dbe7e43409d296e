using Laminar.Aggregates;
using Laminar.State;
using Xunit;

namespace Laminar.Core.Tests.Aggregates;

public sealed class HyperLogLogTests
{
    [Fact]
    public void Decimals_that_are_equal_count_once_whatever_their_places()
    {
        var heap = new StateHeap();
        HyperLogLog<decimal> state = default;
        foreach (var value in new[] { 0m, 0.0m, -0.00m, new decimal(0, 0, 0, true, 28), 1m, 1.0m, -2.50m, -2.5m, 79228162514264337593543950335m })
        {
            state.Add(value, heap);
        }

        Assert.Equal(4, state.Value);
        heap.Free();
    }
}
