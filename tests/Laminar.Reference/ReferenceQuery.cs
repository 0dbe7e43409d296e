using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>Runs an unoptimised logical plan as its definitions read, a row at a time. Values: see <see cref="Instant"/> and the plan's constants.</summary>
public sealed class ReferenceQuery
{
    private readonly ResultStage _result;
    private readonly IStage _first;

    public ReferenceQuery(LogicalQuery query)
    {
        var chain = ChainBelow(query.Root, out var below);
        _result = new ResultStage(chain, query.Root.Output.Count, below is WindowAggregateNode, Counts);
        _first = Build(below, _result, Needed.Below(chain.Nodes, Enumerable.Range(0, query.Root.Output.Count)));
    }

    public Tally Counts { get; } = new();

    /// <summary>The rows emitted so far.</summary>
    public IReadOnlyList<object?[]> Output => _result.Rows;

    /// <summary>A row of the stream, all columns in declaration order.</summary>
    public void Push(object?[] row) => _first.Push(new SourceRow(row));

    public void AdvanceWatermark(long nanoseconds) => _first.Advance(nanoseconds);

    public void Complete() => _first.Complete();

    private IStage Build(LogicalNode node, IStage next, HashSet<int> needed)
    {
        while (node is WindowAggregateNode window)
        {
            var chain = ChainBelow(window.Input, out var below);
            var delay = below is ScanNode scan ? scan.Stream.Watermark.Delay : 0;
            var lag = below is ScanNode ? 0 : window.Input.Output[window.TimeColumn].TimeLag ?? 0;
            next = new WindowStage(window, chain, needed, delay, lag, below is WindowAggregateNode, next, Counts);
            needed = Needed.Below(chain.Nodes, Needed.Read(window, needed));
            node = below;
        }

        return node is ScanNode ? next : throw new InvalidOperationException($"The oracle does not know {node.GetType().Name}.");
    }

    private Chain ChainBelow(LogicalNode node, out LogicalNode below)
    {
        var nodes = new List<LogicalNode>();
        while (true)
        {
            switch (node)
            {
                case FilterNode filter:
                    nodes.Insert(0, filter);
                    node = filter.Input;
                    break;
                case ProjectNode project:
                    nodes.Insert(0, project);
                    node = project.Input;
                    break;
                default:
                    below = node;
                    return new Chain(nodes, Counts);
            }
        }
    }
}
