using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>A row so many times as its last column says.</summary>
public sealed class RepeatStage(RepeatNode node, Chain chain, IStage next, Tally tally) : ReadingStage(chain, next, tally)
{
    protected override void Take(IRow row, int weight)
    {
        for (var times = (long)row[node.Output.Count]!; times > 0; times--)
        {
            Next.Push(SourceRow.Copy(row, node.Output.Count), weight);
        }
    }
}
