using System.Collections.Generic;
using System.Linq;

namespace Laminar.Benchmarks;

/// <summary>What one case of a workload came to.</summary>
/// <param name="Paces">Seconds a row of each turn of the steady state: the turn of the same number was next to it in time, in every case.</param>
/// <param name="Whole">M rows/s of the whole run, in which a query starts empty and a loop by hand at its right size.</param>
/// <param name="Bytes">Allocated a row in the second half of a run.</param>
internal sealed record Case(CaseKind Kind, string Name, IReadOnlyList<double> Paces, double Whole, double Bytes)
{
    /// <summary>M rows/s of the steady state.</summary>
    public double Steady => 1e-6 / Median(Paces);

    /// <summary>How fast this is, in parts of another: the median of what the turns next to each other say.</summary>
    public double Of(Case other) => Median([.. Paces.Zip(other.Paces, (mine, others) => others / mine)]);

    public static double Median(IReadOnlyList<double> values) => values.Order().ElementAt(values.Count / 2);
}

internal enum CaseKind
{
    Hand,
    HandOneByOne,
    Generated,
    OneByOne,
}
