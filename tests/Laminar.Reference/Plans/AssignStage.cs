using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>A row once for each window it lies in, with the window's bounds behind its columns.</summary>
public sealed class AssignStage(WindowAssignNode node, Chain chain, IStage next, Tally tally) : ReadingStage(chain, next, tally)
{
    protected override void Take(IRow row, int weight)
    {
        var time = row[node.TimeColumn] is Instant instant ? instant.Nanoseconds : throw new RowError("the event time is NULL");
        foreach (var window in WindowAssignment.Of(time, node.Window))
        {
            Next.Push(new WiderRow(row, node.Input.Output.Count, new Instant(window.Start), new Instant(window.End), new Instant(window.End - 1)), weight);
        }
    }
}
