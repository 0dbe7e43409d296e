using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Operators;
using Laminar.Tests.Values;
using Xunit;

namespace Laminar.Core.Tests.Operators.Expiry;

/// <summary>What expires, and when, against a dictionary that is looked through: times of any size, before 1970 too, and steps from a nanosecond to decades.</summary>
public sealed class ExpiriesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(1_000)]
    [InlineData(3_600_000_000_000)]
    [InlineData(long.MaxValue)]
    public void Expires_exactly_when_the_ttl_is_over(long ttl)
    {
        Seeds.Each(20, seed => Run(new Random(seed), ttl));
    }

    [Fact]
    public void Memory_of_many_keys_goes_back_when_the_last_has_expired()
    {
        var expiries = new Expiries<long>(10);
        var few = expiries.Bytes;
        for (var key = 0; key < 100_000; key++)
        {
            expiries.Add(key, key % 7);
        }

        Assert.InRange(expiries.Bytes, 100_000 * 24, 100_000 * 32);
        for (var left = 100_000; left > 0; left--)
        {
            Assert.True(expiries.TakeExpired(16, out _));
        }

        Assert.False(expiries.TakeExpired(long.MaxValue, out _));
        Assert.Equal(long.MaxValue, expiries.Due);
        Assert.InRange(expiries.Bytes, few, few + (1_024 * 36));
    }

    private static void Run(Random random, long ttl)
    {
        var expiries = new Expiries<long>(ttl);
        var entries = new Dictionary<long, (int Entry, long Touched)>();
        var now = random.Next(2) == 0 ? -random.NextInt64(1L << 50) : random.NextInt64(1L << 60);
        var step = 1L << random.Next(45);
        for (var i = 0; i < 400; i++)
        {
            now += random.Next(3) == 0 ? 0 : random.NextInt64(step);
            Take(now);
            var key = random.NextInt64(40);
            var time = now + (random.Next(4) == 0 ? random.NextInt64(step) : 0);
            if (entries.TryGetValue(key, out var entry))
            {
                expiries.Touch(entry.Entry, time);
                entries[key] = (entry.Entry, Math.Max(entry.Touched, time));
            }
            else
            {
                entries.Add(key, (expiries.Add(key, time), time));
            }

            Assert.Equal(entries.Count, expiries.Count);
            Assert.All(entries, pair => Assert.Equal(pair.Value.Touched, expiries.LastTouched(pair.Value.Entry)));
        }

        void Take(long watermark)
        {
            var due = entries.Where(pair => (Int128)pair.Value.Touched + ttl <= watermark).Select(pair => pair.Key).Order().ToList();
            Assert.True(due.Count == 0 || expiries.Due <= watermark);
            var taken = new List<long>();
            while (expiries.TakeExpired(watermark, out var key))
            {
                taken.Add(key);
                entries.Remove(key);
            }

            Assert.Equal(due, taken.Order());
            Assert.True(expiries.Due > watermark);
        }
    }
}
