using System;
using System.Collections.Generic;
using Laminar.Cli.Output;
using Laminar.Formats;

namespace Laminar.Cli.Running;

/// <summary>A statement that runs: one query into its sink.</summary>
public abstract class ScriptJob
{
    /// <summary>Starts the query; its sources are fed by others.</summary>
    internal abstract RunningJob Start(JobOutput output, QueryOptions options);

    /// <summary>The tables that the query asks, in the order in which its Start takes them.</summary>
    public IReadOnlyList<object> Lookups { get; internal set; } = [];
}

/// <summary>The generic part of a job whose rows only come; the emitted part names the types.</summary>
/// <typeparam name="TOut">What the query hands out.</typeparam>
/// <typeparam name="TFiles">Writes it.</typeparam>
public abstract class ScriptJob<TOut, TFiles> : ScriptJob
    where TFiles : IRowWriter<TOut>
{
    internal override RunningJob Start(JobOutput output, QueryOptions options)
    {
        switch (output.Format)
        {
            case ResultFormat.Csv:
                var csv = new CsvSink<TOut, TFiles>(output.Stream, output.Options);
                return new RunningJob<TOut>(Start(csv, options), csv.Flush, output);
            case ResultFormat.JsonLines:
                var json = new JsonLinesSink<TOut, TFiles>(output.Stream, output.Options);
                return new RunningJob<TOut>(Start(json, options), json.Flush, output);
            case ResultFormat.Table:
                var table = new TableSink<TOut, TFiles>(output.Stream);
                return new RunningJob<TOut>(Start(table, options), table.Flush, output);
            case ResultFormat.Debezium:
                var debezium = new DebeziumSink<TOut, TFiles>(output.Stream, output.Options);
                return new RunningJob<TOut>(Start(new InsertingSink<TOut, TFiles>(debezium), options), debezium.Flush, output);
            default:
                return new RunningJob<TOut>(Start(default(NullSink<TOut>), options), static () => { }, output);
        }
    }

    /// <summary>Starts the emitted query; it is also an <see cref="IInput{TRow}"/> of each of its sources' rows.</summary>
    protected abstract StreamQuery<TOut> Start<TSink>(TSink sink, QueryOptions options) where TSink : struct, ISink<TOut>;
}
