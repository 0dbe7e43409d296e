using System;
using System.Linq;
using Laminar.Aggregates;
using Xunit;

namespace Laminar.Core.Tests.Aggregates;

public sealed class SumTests
{
    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void Integers_are_summed_exactly_whatever_their_size(int seed)
    {
        var random = new Random(seed);
        SumInt64 sum = default;
        Int128 exact = 0;
        for (var i = 0; i < 2000; i++)
        {
            var value = random.Next(4) switch { 0 => long.MaxValue, 1 => long.MinValue, 2 => random.NextInt64(), _ => -random.NextInt64() };
            SumInt64 other = default;
            switch (random.Next(3))
            {
                case 0:
                    sum.Add(value);
                    exact += value;
                    break;
                case 1:
                    other.Add(value);
                    other.Add(long.MaxValue);
                    sum.Merge(in other);
                    exact += (Int128)value + long.MaxValue;
                    break;
                default:
                    other.Add(value);
                    other.Add(value);
                    sum.Subtract(in other);
                    exact -= 2 * (Int128)value;
                    break;
            }

            Assert.Equal((double)exact, sum.ToDouble());
            if (exact >= long.MinValue && exact <= long.MaxValue)
            {
                Assert.Equal((long)exact, sum.Value);
            }
            else
            {
                Assert.Throws<OverflowException>(() => sum.Value);
            }
        }
    }

    [Fact]
    public void Doubles_keep_what_rounding_loses()
    {
        SumDouble sum = default;
        sum.Add(1e100);
        sum.Add(1);
        sum.Add(-1e100);
        sum.Add(5, include: false);
        Assert.Equal(1, sum.Value);
        sum.Add(double.PositiveInfinity);
        Assert.Equal(double.PositiveInfinity, sum.Value);
    }

    [Fact]
    public void Decimals_may_leave_their_range_and_come_back()
    {
        SumDecimal sum = default;
        foreach (var value in Enumerable.Repeat(decimal.MaxValue, 50))
        {
            sum.Add(value);
        }

        Assert.Throws<OverflowException>(() => sum.Value);
        foreach (var value in Enumerable.Repeat(decimal.MinValue, 50))
        {
            sum.Add(value);
        }

        sum.Add(1.25m);
        Assert.Equal(1.25m, sum.Value);
    }

    [Fact]
    public void The_greatest_float_is_NaN_and_the_least_is_not()
    {
        Min<float> least = default;
        Max<float> greatest = default;
        foreach (var value in new[] { 1, float.NaN, float.PositiveInfinity, -0.5f })
        {
            least.Add(value);
            greatest.Add(value);
        }

        Assert.Equal(-0.5f, least.Value);
        Assert.Equal(float.NaN, greatest.Value);
    }

    [Fact]
    public void The_greatest_double_is_NaN_and_the_least_is_not()
    {
        Max<double> greatest = default;
        Min<double> least = default;
        foreach (var value in new[] { 1, double.NaN, double.PositiveInfinity, -0.5 })
        {
            greatest.Add(value);
            least.Add(value);
        }

        Assert.Equal(double.NaN, greatest.Value);
        Assert.Equal(-0.5, least.Value);
    }

    [Fact]
    public void Of_equal_times_FIRST_is_the_first_to_come_and_LAST_the_last()
    {
        First<int?> first = default;
        Last<int?> last = default;
        foreach (var (value, time) in new (int?, long)[] { (1, 5), (null, 3), (2, 3), (3, 7), (4, 7), (5, 6) })
        {
            first.Add(value, time);
            last.Add(value, time);
        }

        Assert.True(first.Has);
        Assert.Null(first.Value);
        Assert.Equal(4, last.Value);
    }
}
