using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>A row once for each element of an array, with the element and its place behind its columns.</summary>
public sealed class UnnestStage(UnnestNode node, Chain chain, IStage next, Tally tally) : ReadingStage(chain, next, tally)
{
    protected override void Take(IRow row, int weight)
    {
        var items = (Evaluator.Evaluate(node.Array, row) as ArrayValue)?.Items ?? [];
        if (items.Count == 0 && node.IsOuter)
        {
            Next.Push(new WiderRow(row, node.Input.Output.Count, [.. node.Parts.Select(_ => (object?)null)]), weight);
        }

        for (var i = 0; i < items.Count; i++)
        {
            Next.Push(new WiderRow(row, node.Input.Output.Count, [.. node.Parts.Select(part => part == UnnestNode.Ordinal ? i + 1L : part == UnnestNode.Element ? items[i] : (items[i] as ArrayValue)?.Items[part - UnnestNode.FirstField])]), weight);
        }
    }
}
