using System.Collections.Generic;
using System.Linq;
using Laminar.Formats;

namespace Laminar.Cli.Running;

/// <summary>The generic part of a feed of changes; the emitted part names the types.</summary>
/// <typeparam name="TRow">The source's row.</typeparam>
/// <typeparam name="TReader">Reads it, with the columns that any of the queries reads.</typeparam>
public abstract class ChangelogFeed<TRow, TReader> : SourceFeed
    where TReader : IRowReader<TRow>
{
    internal override ReadReport Read(JobInput input, IReadOnlyList<object> queries)
    {
        var inputs = queries.Cast<IInput<Change<TRow>>>().ToArray();
        return input.ReadChanges<TRow, TReader>(inputs.Length == 1 ? inputs[0] : new Broadcast<Change<TRow>>(inputs));
    }

    internal override void Complete(IReadOnlyList<object> queries)
    {
        foreach (var query in queries)
        {
            ((IInputs)query).Complete<Change<TRow>>();
        }
    }

    internal override long Watermark(IReadOnlyList<object> queries) =>
        queries.Cast<IInputs>().Min(query => query.WatermarkOf<Change<TRow>>()?.Nanoseconds) ?? long.MinValue;
}
