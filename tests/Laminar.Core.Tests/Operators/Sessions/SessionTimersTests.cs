using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Operators;
using Xunit;

namespace Laminar.Core.Tests.Operators;

/// <summary>The timers of a bucket come in the order of time and slot, however times lie in it, and with those that turn up later among them.</summary>
public sealed class SessionTimersTests
{
    // Buckets of 2^20.
    private const long Horizon = (1L << 26) - 1;

    public static TheoryData<string> Shapes => ["even", "equal", "whole", "close together", "one apart", "two heaps"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Timers_come_in_order(string shape)
    {
        foreach (var count in new[] { 0, 1, 2, 10, 16, 17, 100, 3000 })
        {
            var random = new Random(count);
            var timers = new SessionTimers(Horizon);
            Assert.Equal(20, timers.Shift);
            var bucket = 5L << timers.Shift;
            timers.Note(bucket, 0);
            Assert.True(timers.Open(bucket, all: false, out _, out var buckets));
            Assert.Equal(1, buckets);

            // Table slots come in order, those of further sessions of a key behind them.
            var expected = new List<SessionTimers.Timer>();
            for (var i = 0; i < count; i++)
            {
                var timer = new SessionTimers.Timer(bucket + Time(shape, random, i), (uint)(i < count * 3 / 4 ? i : random.Next(count)));
                expected.Add(timer);
                timers.Find(timer.Time, timer.Slot);
            }

            timers.Sort();
            for (var i = 0; i < count / 5; i++)
            {
                var timer = new SessionTimers.Timer(bucket + Time(shape, random, i), (uint)random.Next(count));
                expected.Add(timer);
                timers.Note(timer.Time, timer.Slot);
            }

            var actual = new List<SessionTimers.Timer>();
            foreach (var now in new[] { bucket, bucket + 1000, bucket + 500_000, timers.End })
            {
                Assert.Equal(Math.Min(timers.End, expected.Except(actual).Select(timer => timer.Time).DefaultIfEmpty(long.MaxValue).Min()), timers.Due);
                while (timers.TryTake(now, out var timer))
                {
                    actual.Add(timer);
                }

                Assert.Equal(expected.Count(timer => timer.Time <= now), actual.Count);
            }

            Assert.Equal(expected.OrderBy(timer => timer.Time).ThenBy(timer => timer.Slot), actual);
            timers.Free();
        }
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void Marks_of_the_buckets_asked_for_are_found(int seed)
    {
        var random = new Random(seed);
        var marks = new SessionMarks();
        var values = new byte[5000];
        marks.Ensure((uint)values.Length);
        for (uint i = 0; i < values.Length; i++)
        {
            values[i] = (byte)random.Next(256);
            marks.Set(i, values[i]);
        }

        Span<uint> some = stackalloc uint[128];
        foreach (var (first, buckets) in new[] { (0, 1), (250, 10), (7, 100), (3, 255), (0, 256) })
        {
            foreach (var end in new uint[] { 0, 1, 63, 64, 65, 4999, 5000 })
            {
                var found = new List<uint>();
                uint number = 0;
                while (number < end)
                {
                    found.AddRange(some[..marks.Find(ref number, end, (byte)first, buckets, some)]);
                }

                Assert.Equal(Enumerable.Range(0, (int)end).Where(i => (byte)(values[i] - first) < buckets || buckets == 256).Select(i => (uint)i), found);
            }
        }

        marks.Free();
    }

    private static long Time(string shape, Random random, int i) => shape switch
    {
        "even" => random.Next(1 << 20),
        "equal" => 77,
        "whole" => random.Next(10) * 100_000,
        "close together" => i == 0 ? 1 << 19 : random.Next(500),
        "one apart" => i == 0 ? 0 : (1 << 20) - 1 - random.Next(3),
        _ => (random.Next(2) << 19) + random.Next(100),
    };
}
