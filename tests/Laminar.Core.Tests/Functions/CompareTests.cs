using System;
using System.Text;
using Laminar.Functions;
using Xunit;

namespace Laminar.Tests.Values;

public sealed class CompareTests
{
    [Fact]
    public void Doubles_are_in_PostgreSQLs_order()
    {
        // Ascending; equal ones beside each other.
        double[][] order = [[double.NegativeInfinity], [double.MinValue], [-1], [-double.Epsilon], [-0.0, 0.0], [double.Epsilon], [1], [double.MaxValue], [double.PositiveInfinity], [double.NaN, -double.NaN]];
        for (var i = 0; i < order.Length; i++)
        {
            for (var j = 0; j < order.Length; j++)
            {
                foreach (var left in order[i])
                {
                    foreach (var right in order[j])
                    {
                        Check(i.CompareTo(j), left, right);
                        Check(i.CompareTo(j), left, right, (float)left, (float)right);
                    }
                }
            }
        }
    }

    [Fact]
    public void Text_is_in_the_order_of_code_points_in_every_form()
    {
        string[] order = ["", "\0", "A", "AA", "B", "a", "aé", "a\uD7FF", "a\uE000", "a\uFFFD", "a\uFFFF", "a\U00010000", "a\U00010000b", "a\U0010FFFF", "é", "longer than twelve bytes A", "longer than twelve bytes B", "\uFFFF", "\U0001F600"];
        Array.Sort(order, (x, y) => Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y)));
        for (var i = 0; i < order.Length; i++)
        {
            for (var j = 0; j < order.Length; j++)
            {
                var (left, right, expected) = (order[i], order[j], i.CompareTo(j));
                Assert.Equal(expected, Math.Sign(Compare.Of(left, right)));
                Assert.Equal(expected, Math.Sign(Compare.Of(Utf8.Of(left), Utf8.Of(right))));
                Assert.Equal(expected, Math.Sign(Compare.Of(left, Utf8.Of(right))));
                Assert.Equal(expected, Math.Sign(Compare.Of(Utf8.Of(left), right)));
                Assert.Equal(expected == 0, Compare.Equal(left, Utf8.Of(right)));
                Assert.Equal(expected != 0, Compare.NotEqual(Utf8.Of(left), right));
                Assert.Equal(expected < 0, Compare.Less(left, right));
                Assert.Equal(expected <= 0, Compare.LessOrEqual(Utf8.Of(left), right));
                Assert.Equal(expected > 0, Compare.Greater(left, Utf8.Of(right)));
                Assert.Equal(expected >= 0, Compare.GreaterOrEqual(Utf8.Of(left), Utf8.Of(right)));
            }
        }
    }

    private static void Check(int expected, double left, double right)
    {
        Assert.Equal(expected, Compare.Of(left, right));
        Assert.Equal(expected == 0, Compare.Equal(left, right));
        Assert.Equal(expected != 0, Compare.NotEqual(left, right));
        Assert.Equal(expected < 0, Compare.Less(left, right));
        Assert.Equal(expected <= 0, Compare.LessOrEqual(left, right));
        Assert.Equal(expected > 0, Compare.Greater(left, right));
        Assert.Equal(expected >= 0, Compare.GreaterOrEqual(left, right));
    }

    // What is too large or too small for a float falls together with its neighbour.
    private static void Check(int expected, double exactLeft, double exactRight, float left, float right)
    {
        expected = exactLeft != exactRight && left == right ? 0 : expected;
        Assert.Equal(expected, Compare.Of(left, right));
        Assert.Equal(expected == 0, Compare.Equal(left, right));
        Assert.Equal(expected != 0, Compare.NotEqual(left, right));
        Assert.Equal(expected < 0, Compare.Less(left, right));
        Assert.Equal(expected <= 0, Compare.LessOrEqual(left, right));
        Assert.Equal(expected > 0, Compare.Greater(left, right));
        Assert.Equal(expected >= 0, Compare.GreaterOrEqual(left, right));
    }
}
