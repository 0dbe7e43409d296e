using Laminar.Aggregates;
using Xunit;

namespace Laminar.Core.Tests.Aggregates;

public sealed class ExactMomentsTests
{
    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_not_finite_makes_not_a_number_of_every_variance_until_it_goes(double value)
    {
        ExactMoments state = default;
        state.Add(value);
        Assert.Equal(double.NaN, state.VarPop);
        Assert.Equal(double.NaN, state.StddevPop);

        state.Add(2);
        state.Add(4);
        Assert.Equal(double.NaN, state.VarSamp);
        Assert.Equal(double.NaN, state.StddevSamp);

        state.Remove(value);
        Assert.Equal(1.0, state.VarPop);
        Assert.Equal(2.0, state.VarSamp);
    }
}
