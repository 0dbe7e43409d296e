using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>One fused operator: everything that happens to a row between two hand-overs of a batch.</summary>
/// <param name="Filter">Conditions on the input row, tested in order; each must be TRUE.</param>
/// <param name="Output">The columns of the rows it hands on.</param>
/// <param name="CanFail">Whether time, filter, key, arguments or projection can throw for some row.</param>
public abstract record PhysicalStage(EquatableArray<Expr> Filter, EquatableArray<RowColumn> Output, bool CanFail)
{
    /// <summary>Whether its input rows may be taken back; expressions then read the row inside the change.</summary>
    public bool ReadsChangelog { get; init; }

    /// <summary>What the rows it hands on do.</summary>
    public ChangeMode Changes { get; init; }
}
