namespace Laminar.Benchmarks;

/// <summary>What one case of a workload came to.</summary>
/// <param name="Steady">M rows/s of the steady state.</param>
/// <param name="Whole">M rows/s of the whole run, in which a query starts empty and a loop by hand at its right size.</param>
/// <param name="Bytes">Allocated a row in the steady state.</param>
internal sealed record Case(CaseKind Kind, string Name, double Steady, double Whole, double Bytes);

internal enum CaseKind
{
    Hand,
    HandOneByOne,
    Generated,
    OneByOne,
}
