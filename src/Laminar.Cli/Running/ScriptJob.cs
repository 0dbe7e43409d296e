using System;
using Laminar.Cli.Output;
using Laminar.Formats;

namespace Laminar.Cli.Running;

/// <summary>A statement that runs: one query from its source to its sink.</summary>
public abstract class ScriptJob
{
    /// <summary>Runs to the end of the source; what was counted.</summary>
    internal abstract JobReport Run(JobInput input, JobOutput output, QueryOptions options, JobProgress progress);
}

/// <summary>The generic part of a job; the emitted part names the types.</summary>
/// <typeparam name="TRow">The source's row.</typeparam>
/// <typeparam name="TOut">The query's row.</typeparam>
/// <typeparam name="TFiles">Reads the one and writes the other.</typeparam>
public abstract class ScriptJob<TRow, TOut, TFiles> : ScriptJob
    where TFiles : IRowReader<TRow>, IRowWriter<TOut>
{
    internal override JobReport Run(JobInput input, JobOutput output, QueryOptions options, JobProgress progress)
    {
        switch (output.Format)
        {
            case ResultFormat.Csv:
                var csv = new CsvSink<TOut, TFiles>(output.Stream, output.Options);
                return Run(csv, csv.Flush, input, options, progress);
            case ResultFormat.JsonLines:
                var json = new JsonLinesSink<TOut, TFiles>(output.Stream, output.Options);
                return Run(json, json.Flush, input, options, progress);
            case ResultFormat.Table:
                var table = new TableSink<TOut, TFiles>(output.Stream);
                return Run(table, table.Flush, input, options, progress);
            default:
                return Run(default(NullSink<TOut>), static () => { }, input, options, progress);
        }
    }

    /// <summary>Starts the emitted query; it is also an <see cref="IInput{TRow}"/> of the source's rows.</summary>
    protected abstract StreamQuery<TOut> Start<TSink>(TSink sink, QueryOptions options) where TSink : struct, ISink<TOut>;

    private JobReport Run<TSink>(TSink sink, Action flush, JobInput input, QueryOptions options, JobProgress progress) where TSink : struct, ISink<TOut>
    {
        using var query = Start(sink, options);
        progress.Follow(() => query.Counters, input.TotalBytes);
        try
        {
            var read = input.Read<TRow, TFiles>((IInput<TRow>)query);
            query.Complete();
            return new JobReport(read, query.Counters);
        }
        finally
        {
            // Also after a failure: rows that were produced are whole, and a reader of standard output may have them.
            flush();
        }
    }
}
