using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>Each row once for each list of expressions. It is late once, if all its copies are.</summary>
public sealed class ExpandStage(ExpandNode node, Chain chain, IStage next, Tally tally) : ReadingStage(chain, next, tally)
{
    protected override void Take(IRow row, int weight)
    {
        var late = Tally.RowsLate;
        foreach (var copy in node.Copies)
        {
            Next.Push(new ProjectedRow(row, copy, null), weight);
        }

        Tally.RowsLate = long.Min(Tally.RowsLate, late + 1);
    }
}
