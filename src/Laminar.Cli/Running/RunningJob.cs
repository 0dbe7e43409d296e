using System;

namespace Laminar.Cli.Running;

/// <summary>A query that has been started.</summary>
internal abstract class RunningJob(JobOutput output) : IDisposable
{
    /// <summary>The query: an <see cref="IInput{TRow}"/> of the rows of each of its sources.</summary>
    public abstract object Query { get; }

    public abstract QueryCounters Counters { get; }

    /// <summary>All of its sources have been read.</summary>
    public abstract void Complete();

    /// <summary>Rows that were produced go out: also after a failure they are whole, and a reader of standard output may have them.</summary>
    public abstract void Flush();

    /// <summary>The query has completed: what is written only then is written.</summary>
    public abstract void Finish();

    /// <summary>Everything has been written: the output takes its name.</summary>
    public void Publish() => output.Complete();

    public virtual void Dispose() => output.Dispose();
}

/// <summary>A query of one type of rows.</summary>
internal sealed class RunningJob<TOut>(StreamQuery<TOut> query, Action flush, JobOutput output, Action? finish = null) : RunningJob(output)
{
    public override object Query => query;

    public override QueryCounters Counters => query.Counters;

    public override void Complete() => query.Complete();

    public override void Flush() => flush();

    public override void Finish()
    {
        finish?.Invoke();
        flush();
    }

    public override void Dispose()
    {
        query.Dispose();
        base.Dispose();
    }
}
