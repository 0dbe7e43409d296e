using Laminar.Aggregates;
using Xunit;

namespace Laminar.Core.Tests.Aggregates;

/// <summary>Variances and regression at the ends of what a double holds: infinite or NaN, as the numbers are, and never a finite number that is wrong.</summary>
public sealed class RangeOfDoubleTests
{
    [Fact]
    public void Squares_beyond_the_range_are_infinite_and_not_negative()
    {
        var moments = new Moments();
        foreach (var value in new[] { -1.7e308, 1.7e308, 5 })
        {
            moments.Add(value);
        }

        Assert.Equal(double.PositiveInfinity, moments.VarPop);
        Assert.Equal(double.PositiveInfinity, moments.StddevSamp);
    }

    [Fact]
    public void A_mean_of_infinite_numbers_is_what_their_sum_is()
    {
        var pairs = new Comoments();
        pairs.Add(double.PositiveInfinity, -1.7e308);
        pairs.Add(-5.5, 1.7e308);
        pairs.Add(1, 3);
        Assert.Equal(double.PositiveInfinity, pairs.AvgY);
        Assert.Equal(1, pairs.AvgX, 1e294);

        var later = new Comoments();
        later.Add(2, 7);
        pairs.Merge(in later);
        Assert.Equal(double.PositiveInfinity, pairs.AvgY);
        pairs.Add(double.NegativeInfinity, 7);
        Assert.True(double.IsNaN(pairs.AvgY));
    }

    [Fact]
    public void A_quotient_of_squares_beyond_the_range_is_not_zero()
    {
        var pairs = new Comoments();
        var exact = new ExactComoments();
        foreach (var (y, x) in new[] { (1.0, 1e200), (0, 0) })
        {
            pairs.Add(y, x);
            exact.Add(y, x);
        }

        foreach (var value in new[] { pairs.Slope, pairs.Intercept, pairs.Corr, pairs.R2, exact.Slope, exact.Intercept, exact.Corr, exact.R2 })
        {
            Assert.True(double.IsNaN(value));
        }
    }
}
