using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>The members of accumulators that give a result, and those that tell whether there is one.</summary>
internal static class ResultMembers
{
    public static (string Member, string? Guard) Of(AggregateResult result, Accumulator accumulator) => result.Kind switch
    {
        AggregateKind.VarPop or AggregateKind.StddevPop or AggregateKind.CovarPop => (result.Kind.ToString(), "Count > 0"),
        AggregateKind.VarSamp or AggregateKind.StddevSamp or AggregateKind.CovarSamp => (result.Kind.ToString(), "Count > 1"),
        AggregateKind.Corr => ("Corr", "HasCorr"),
        AggregateKind.RegrSlope or AggregateKind.RegrIntercept or AggregateKind.RegrR2 => (result.Kind.ToString().Substring(4), "HasSlope"),
        AggregateKind.RegrCount => ("Count", null),
        AggregateKind.RegrAvgX or AggregateKind.RegrAvgY or AggregateKind.RegrSxx or AggregateKind.RegrSyy or AggregateKind.RegrSxy =>
            (result.Kind.ToString().Substring(4), "Count > 0"),
        AggregateKind.BoolAnd => ("All", "Has"),
        AggregateKind.BoolOr => ("Any", "Has"),
        AggregateKind.BitAnd when accumulator.Kind == AccumulatorKind.BitCounts => ("All", "Has"),
        AggregateKind.BitOr when accumulator.Kind == AccumulatorKind.BitCounts => ("Any", "Has"),
        AggregateKind.Median => ("Continuous(0.5)", "Has"),
        AggregateKind.PercentileCont => ($"{(result.FromTop ? "ContinuousFromTop" : "Continuous")}({Fraction(result, false)})", "Has"),
        AggregateKind.PercentileDisc => ($"{(result.FromTop ? "DiscreteFromTop" : "Discrete")}({Fraction(result, false)})", "Has"),
        AggregateKind.Mode => ("Mode", "Has"),
        AggregateKind.ApproxPercentile => ($"At({Fraction(result, result.FromTop)})", "Has"),
        AggregateKind.ApproxCountDistinct => ("Value", null),
        _ => ("Value", "Has"),
    };

    private static string Fraction(AggregateResult result, bool fromTop)
    {
        var fraction = (double)result.Parameter!.Value!;
        return Literal.Double(fromTop ? 1 - fraction : fraction);
    }
}
