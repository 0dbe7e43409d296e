using System.Collections.Generic;
using System.Linq;
using Laminar.Core.Tests.Operators;
using Xunit;

namespace Laminar.Core.Tests.Tables;

public sealed class GrowthTests
{
    [Fact]
    public void From_one_key_to_a_million_and_back_memory_follows()
    {
        var count = 0L;
        var sum = 0L;
        using var query = new Query<LongKey, Totalled.State, Spec<Tumble, Totalled, LongKey, Totalled.State>>(rows =>
        {
            foreach (var row in rows)
            {
                count++;
                sum += row.Count;
            }
        });
        var sizes = new[] { 1, 10, 1000, 8192, 8193, 100_000, 1_000_000 };
        var expected = 0L;
        for (var window = 0; window < sizes.Length; window++)
        {
            PushWindow(window, sizes[window]);
            expected += sizes[window];
        }

        query.AdvanceWatermark(new Timestamp(10 * sizes.Length));
        var large = query.Counters.StateBytes;
        Assert.Equal(expected, count);
        Assert.Equal(2 * expected, sum);
        Assert.InRange(large, 1_000_000 * 16L, 400_000_000);
        for (var window = sizes.Length; window < sizes.Length + 5; window++)
        {
            PushWindow(window, 10);
        }

        Assert.InRange(query.Counters.StateBytes, 0, large / 100);

        void PushWindow(int window, int keys)
        {
            var batch = new List<Row>();
            for (var i = 0; i < 2 * keys; i++)
            {
                batch.Add(new Row(10 * window, (i % keys) * 7919L, 1));
                if (batch.Count == 4096 || i == (2 * keys) - 1)
                {
                    query.Push(batch.ToArray());
                    batch.Clear();
                }
            }
        }
    }
}
