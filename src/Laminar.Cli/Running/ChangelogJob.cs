using System;
using Laminar.Cli.Output;
using Laminar.Formats;

namespace Laminar.Cli.Running;

/// <summary>The generic part of a job whose rows come and go; the emitted part names the types.</summary>
/// <typeparam name="TRow">The row that changes.</typeparam>
/// <typeparam name="TFiles">Writes rows, and changes with their kind in front.</typeparam>
public abstract class ChangelogJob<TRow, TFiles> : ScriptJob
    where TFiles : IRowWriter<TRow>, IRowWriter<Change<TRow>>
{
    internal override RunningJob Start(JobOutput output, QueryOptions options)
    {
        if (output.IsFolded)
        {
            var contents = new Contents<TRow, TFiles>(output);
            return new RunningJob<Change<TRow>>(Start(new FoldingSink<TRow, TFiles>(contents), options), static () => { }, output, contents.Write);
        }

        switch (output.Format)
        {
            case ResultFormat.Csv:
                var csv = new CsvSink<Change<TRow>, TFiles>(output.Stream, output.Options);
                return Running(csv, csv.Flush, options, output);
            case ResultFormat.JsonLines:
                var json = new JsonLinesSink<Change<TRow>, TFiles>(output.Stream, output.Options);
                return Running(json, json.Flush, options, output);
            case ResultFormat.Debezium:
                var debezium = new DebeziumSink<TRow, TFiles>(output.Stream, output.Options);
                return Running(debezium, debezium.Flush, options, output);
            case ResultFormat.Table:
                var table = new TableSink<Change<TRow>, TFiles>(output.Stream);
                return Running(table, table.Flush, options, output);
            default:
                return Running(default(NullSink<Change<TRow>>), static () => { }, options, output);
        }
    }

    /// <summary>Starts the emitted query; it is also an <see cref="IInput{TRow}"/> of each of its sources' rows.</summary>
    protected abstract StreamQuery<Change<TRow>> Start<TSink>(TSink sink, QueryOptions options) where TSink : struct, ISink<Change<TRow>>;

    private RunningJob<Change<TRow>> Running<TSink>(TSink sink, Action flush, QueryOptions options, JobOutput output) where TSink : struct, ISink<Change<TRow>> =>
        new(Start(sink, options), flush, output);
}
