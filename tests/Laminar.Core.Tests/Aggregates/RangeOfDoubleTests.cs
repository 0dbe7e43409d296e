using Laminar.Aggregates;
using Laminar.State;
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

    [Fact]
    public void An_infinity_makes_NaN_of_the_products()
    {
        var (pairs, later) = (new Comoments(), new Comoments());
        pairs.Add(0, 1e-45);
        pairs.Add(3.4e38, double.NegativeInfinity);
        Assert.True(double.IsNaN(pairs.Sxy) && double.IsNaN(pairs.CovarPop) && double.IsFinite(pairs.Syy));

        later.Add(1, 1);
        later.Merge(in pairs);
        Assert.True(double.IsNaN(later.Sxy));
    }

    [Fact]
    public void A_percentile_of_the_greatest_number_is_finite()
    {
        var heap = new StateHeap();
        var sketch = new Quantiles();
        sketch.Add(double.MaxValue, heap);
        sketch.Add(-double.MaxValue, heap);
        Assert.InRange(sketch.At(1), double.MaxValue * 0.99, double.MaxValue);
        Assert.InRange(sketch.At(0), -double.MaxValue, -double.MaxValue * 0.99);
    }
}
