using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>
/// Runs an unoptimised logical plan as its definitions read, a row at a time. Values: see <see cref="Instant"/> and the plan's constants. What comes out
/// is rows with +1 where they come and -1 where they go; added up they are the answer over what has been pushed so far.
/// </summary>
public sealed class ReferenceQuery
{
    private readonly ResultStage _result;
    private readonly List<Leaf> _leaves;

    public ReferenceQuery(LogicalQuery query)
    {
        var builder = new PlanBuilder(Counts);
        _result = builder.Result(query.Root);
        _leaves = builder.Leaves;
        builder.Values.ForEach(values => values.Start());
    }

    public Tally Counts { get; } = new();

    /// <summary>What has come out so far.</summary>
    public IReadOnlyList<(object?[] Row, int Weight)> Changes => _result.Changes;

    /// <summary>The clock's time, in nanoseconds; it never goes back.</summary>
    public long Now { get; set; }

    /// <summary>A row whose time lies further past the clock moves no watermark; in nanoseconds. Null: each does.</summary>
    public long? FarFuture { get; init; }

    /// <summary>A batch of rows of a stream, all columns in declaration order. Each row goes to every place where the stream enters the plan.</summary>
    /// <param name="partition">Which of the source's partitions all of them are of.</param>
    public void Push(string stream, IReadOnlyList<object?[]> rows, int partition = 0)
    {
        Clock.Set(Now, FarFuture);
        var leaves = _leaves.FindAll(leaf => leaf.Stream == stream);
        leaves.ForEach(leaf => leaf.Tick(Now));
        foreach (var row in rows)
        {
            if (leaves.TrueForAll(leaf => leaf.See(row, Now, partition)))
            {
                leaves.ForEach(leaf => leaf.Push(row));
            }
            else
            {
                Counts.RowsBad++;
            }
        }

        _leaves.ForEach(leaf => leaf.EndBatch());
    }

    public void AdvanceWatermark(long nanoseconds)
    {
        Clock.Set(Now, FarFuture);
        _leaves.ForEach(leaf => leaf.Advance(nanoseconds));
        _leaves.ForEach(leaf => leaf.EndBatch());
    }

    /// <summary>Time passes without rows.</summary>
    public void Tick()
    {
        Clock.Set(Now, FarFuture);
        _leaves.ForEach(leaf => leaf.Tick(Now));
        _leaves.ForEach(leaf => leaf.EndBatch());
    }

    public void Complete()
    {
        Clock.Set(Now, FarFuture);
        _leaves.ForEach(leaf => leaf.Complete());
    }
}
