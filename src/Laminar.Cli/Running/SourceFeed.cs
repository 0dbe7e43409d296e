using System.Collections.Generic;
using System.Linq;
using Laminar.Formats;

namespace Laminar.Cli.Running;

/// <summary>A source of a script: it is read once, for all queries that read it.</summary>
public abstract class SourceFeed
{
    internal abstract ReadReport Read(JobInput input, IReadOnlyList<object> queries);

    /// <summary>The source has ended: it holds the other sources of these queries back no more.</summary>
    internal abstract void Complete(IReadOnlyList<object> queries);

    /// <summary>How far its rows have come in the slowest of these queries, in nanoseconds since 1970; long.MinValue where none of them knows.</summary>
    internal abstract long Watermark(IReadOnlyList<object> queries);
}

/// <summary>The generic part of a feed; the emitted part names the types.</summary>
/// <typeparam name="TRow">The source's row.</typeparam>
/// <typeparam name="TReader">Reads it, with the columns that any of the queries reads.</typeparam>
public abstract class SourceFeed<TRow, TReader> : SourceFeed
    where TReader : IRowReader<TRow>
{
    internal override ReadReport Read(JobInput input, IReadOnlyList<object> queries)
    {
        var inputs = queries.Cast<IInput<TRow>>().ToArray();
        return input.Read<TRow, TReader>(inputs.Length == 1 ? inputs[0] : new Broadcast<TRow>(inputs));
    }

    internal override void Complete(IReadOnlyList<object> queries)
    {
        foreach (var query in queries)
        {
            ((IInputs)query).Complete<TRow>();
        }
    }

    internal override long Watermark(IReadOnlyList<object> queries) =>
        queries.Cast<IInputs>().Min(query => query.WatermarkOf<TRow>()?.Nanoseconds) ?? long.MinValue;
}
