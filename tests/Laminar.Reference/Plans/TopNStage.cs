using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>The first rows of all that are there, sorted anew after every row.</summary>
public sealed class TopNStage(TopNNode node, Chain chain, bool ordered, IStage next, Tally tally) : ReadingStage(chain, next, tally)
{
    private readonly List<(SourceRow Row, object?[] Keys)> _rows = [];
    private List<SourceRow> _shown = [];

    protected override void Take(IRow row, int weight)
    {
        // A row whose keys fail never came, so it does not go either.
        object?[] keys = [.. node.Order.Select(key => Evaluator.Evaluate(key.Value, row))];
        var copy = SourceRow.Copy(row, node.Output.Count);
        if (weight > 0)
        {
            _rows.Add((copy, keys));
        }
        else
        {
            _rows.RemoveAt(_rows.FindIndex(other => other.Row.Equals(copy)));
        }

        var sorted = _rows.Order(Comparer<(SourceRow Row, object?[] Keys)>.Create((left, right) => SortOrder.Compare(node.Order, left.Keys, right.Keys))).ToList();
        Show([.. sorted.Take(node.Limit).Select(pair => pair.Row)]);
        if (!ordered && sorted.Count > node.Limit && SortOrder.Compare(node.Order, sorted[node.Limit - 1].Keys, sorted[node.Limit].Keys) == 0)
        {
            Tally.OpenQuestion ??= "which of equal rows is among the first";
        }
    }

    private void Show(List<SourceRow> rows)
    {
        foreach (var gone in Except(_shown, rows))
        {
            Next.Push(gone, -1);
        }

        foreach (var come in Except(rows, _shown))
        {
            Next.Push(come, 1);
        }

        _shown = rows;
    }

    private static List<SourceRow> Except(List<SourceRow> rows, List<SourceRow> without)
    {
        var left = rows.ToList();
        without.ForEach(row => left.Remove(row));
        return left;
    }
}
