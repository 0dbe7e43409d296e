using System;
using System.Threading;
using Laminar.Formats;

namespace Laminar.Connectors;

/// <summary>Makes rows up: at random by a seed, or in sequence; as fast as they are taken, or so many a second.</summary>
public static class Datagen
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>Pushes rows until there are enough, or <see cref="ReadOptions.Cancellation"/> says stop.</summary>
    /// <typeparam name="TRow">The row type.</typeparam>
    /// <typeparam name="TReader">Makes rows of fields: emitted with the query.</typeparam>
    /// <param name="into">Where rows go. It is not completed.</param>
    /// <param name="options">What is made.</param>
    /// <param name="reading">Progress, cancellation and the size of batches.</param>
    public static ReadReport Run<TRow, TReader>(IInput<TRow> into, DatagenOptions options, ReadOptions? reading = null)
        where TReader : IRowReader<TRow>
    {
        ArgumentNullException.ThrowIfNull(into);
        ArgumentNullException.ThrowIfNull(options);
        reading ??= new ReadOptions();
        var started = options.Time.GetUtcNow();
        var first = options.Start ?? Timestamp.From(started);
        var fields = new GeneratedFields(options, TReader.Positions.ToArray(), first.Nanoseconds);
        var end = Math.Min(options.Rows ?? long.MaxValue, fields.SequenceRows());
        var rows = new TRow[Math.Max(reading.BatchRows, 1)];
        var report = default(ReadReport);
        while (report.Rows < end)
        {
            reading.Cancellation.ThrowIfCancellationRequested();
            var due = Due(options, started, report.Rows, Math.Min(end - report.Rows, rows.Length), reading.Cancellation);
            var text = TextScratch.Take();
            for (var i = 0; i < due; i++)
            {
                fields.Row = report.Rows + i;
                TReader.Read(ref fields, out rows[i]);
            }

            into.Push(new ReadOnlySpan<TRow>(rows, 0, due));
            TextScratch.Release(text);
            report = report with { Rows = report.Rows + due };
            reading.Progress?.Invoke(report);
        }

        return report;
    }

    /// <summary>How many rows are due now; waits for the first.</summary>
    private static int Due(DatagenOptions options, DateTimeOffset started, long made, long most, CancellationToken cancellation)
    {
        while (options.IsTimed)
        {
            var elapsed = (options.Time.GetUtcNow() - started).Ticks * 100;
            var due = (long)((Int128)elapsed * options.RowsPerSecond / NanosecondsPerSecond) + 1 - made;
            if (due > 0)
            {
                return (int)Math.Min(due, most);
            }

            var wait = TimeSpan.FromTicks((long)((Int128)made * NanosecondsPerSecond / options.RowsPerSecond - elapsed) / 100 + 1);
            using var pause = new ManualResetEventSlim();
            using var timer = options.Time.CreateTimer(static state => ((ManualResetEventSlim)state!).Set(), pause, wait, Timeout.InfiniteTimeSpan);
            pause.Wait(cancellation);
        }

        return (int)most;
    }
}
