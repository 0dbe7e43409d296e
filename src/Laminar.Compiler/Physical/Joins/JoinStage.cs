using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>A join as it runs; a subtype for each operator.</summary>
/// <param name="Shape">Which rows come out.</param>
/// <param name="Left">The columns of the left rows; the first of them are those that may be handed on, keys that had to be computed follow.</param>
/// <param name="Right">The columns of the right rows, likewise.</param>
/// <param name="Keys">What must be equal.</param>
/// <param name="Residual">Conditions over the left columns followed by the right ones; each must be TRUE.</param>
/// <param name="Items">For each output column which one of the left columns followed by the right ones it is; times are converted to what the output holds.</param>
/// <param name="Output">The columns of the rows it hands on.</param>
public abstract record JoinStage(
    JoinShape Shape,
    EquatableArray<RowColumn> Left,
    EquatableArray<RowColumn> Right,
    JoinKeys Keys,
    EquatableArray<Expr> Residual,
    EquatableArray<int> Items,
    EquatableArray<RowColumn> Output)
{
    /// <summary>What the rows it hands on do.</summary>
    public ChangeMode Changes { get; init; }

    /// <summary>Whether comparing a pair can throw.</summary>
    public bool CanFail => Residual.Any(Failure.Of);

    /// <summary>The same join, handing on what a projection over its rows would.</summary>
    public JoinStage Handing(ProjectStage projection) => this with
    {
        Items = projection.Items.Select(item => Items[((ColumnExpr)item).Index]).ToEquatableArray(),
        Output = projection.Output,
    };

    /// <summary>The columns that <see cref="Residual"/> and <see cref="Items"/> number.</summary>
    public EquatableArray<RowColumn> Pair => Left.Concat(Right).ToEquatableArray();
}

/// <summary>The key of both sides: one layout, filled from columns of either.</summary>
/// <param name="Layout">How a key is held. A row with a NULL in its key has none: no column of the layout can be NULL.</param>
/// <param name="Left">Which left columns.</param>
/// <param name="Right">Which right columns.</param>
public sealed record JoinKeys(KeyLayout Layout, EquatableArray<int> Left, EquatableArray<int> Right);
