using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Optimizer;

/// <summary>Nodes that make several rows of one.</summary>
internal sealed partial class ColumnPruning
{
    private static (LogicalNode Node, int[] Moved) PruneUnnest(UnnestNode unnest, SortedSet<int> read)
    {
        var own = unnest.Input.Output.Count;
        var needed = new SortedSet<int>(read.Where(x => x < own));
        ExpressionTree.CollectColumns(unnest.Array, needed);
        var (input, moved) = Narrow(unnest.Input, needed);
        var parts = read.Where(x => x >= own).ToList();
        var output = input.Output.Concat(parts.Select(x => unnest.Output[x])).ToEquatableArray();
        var pruned = new UnnestNode(input, Move(unnest.Array, moved), unnest.IsOuter, parts.Select(x => unnest.Parts[x - own]).ToEquatableArray(), output);
        return (pruned, [.. moved, .. Enumerable.Range(own, unnest.Parts.Count).Select(x => parts.IndexOf(x) is >= 0 and var at ? input.Output.Count + at : -1)]);
    }

    private static (LogicalNode Node, int[] Moved) PruneRepeat(RepeatNode repeat, SortedSet<int> read)
    {
        var (input, moved) = Narrow(repeat.Input, new SortedSet<int>(read) { repeat.Output.Count });
        return (new RepeatNode(input), [.. moved.Take(repeat.Output.Count)]);
    }

    private static (LogicalNode Node, int[] Moved) PruneExpand(ExpandNode expand, SortedSet<int> read)
    {
        var needed = new SortedSet<int>();
        foreach (var copy in expand.Copies)
        {
            foreach (var index in read)
            {
                ExpressionTree.CollectColumns(copy[index], needed);
            }
        }

        var (input, moved) = Prune(expand.Input, needed);
        var copies = expand.Copies.Select(copy => read.Select(x => Move(copy[x], moved)).ToEquatableArray()).ToEquatableArray();
        return (new ExpandNode(input, copies, read.Select(x => expand.Output[x]).ToEquatableArray()), Places(read, expand.Output.Count));
    }
}
