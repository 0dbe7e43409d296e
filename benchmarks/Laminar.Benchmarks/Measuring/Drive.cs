using System;
using System.Runtime.CompilerServices;

namespace Laminar.Benchmarks;

/// <summary>
/// Pushes a workload's rows into a query. In batches and one by one are loops of their own, for the JIT compiles a loop by what it has seen it do: in
/// one method with the other it took the single pushes for a rarity and inlined nothing.
/// </summary>
internal static class Drive
{
    public const int Batch = 4096;

    public static Checksum InBatches<TRow, TFeed>(TFeed feed, Lap lap, TRow[] rows, int count)
        where TFeed : struct, IFeed<TRow>
    {
        var approach = Workload.Approach(count);
        Batches(feed, lap, rows.AsSpan(0, approach));
        lap.Steady();
        Batches(feed, lap, rows.AsSpan(approach, count - approach));
        return End<TRow, TFeed>(feed, lap);
    }

    public static Checksum OneByOne<TRow, TFeed>(TFeed feed, Lap lap, TRow[] rows, int count)
        where TFeed : struct, IFeed<TRow>
    {
        var approach = Workload.Approach(count);
        Batches(feed, lap, rows.AsSpan(0, approach));
        lap.Steady();
        for (var i = approach; i < count; i += Turns.Rows)
        {
            Ones(feed, rows.AsSpan(i, Math.Min(Turns.Rows, count - i)));
            lap.Taken(Turns.Rows);
        }

        return End<TRow, TFeed>(feed, lap);
    }

    private static Checksum End<TRow, TFeed>(TFeed feed, Lap lap)
        where TFeed : struct, IFeed<TRow>
    {
        feed.Complete();
        feed.Dispose();
        return lap.Outcome.Checksum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Batches<TRow, TFeed>(TFeed feed, Lap lap, ReadOnlySpan<TRow> rows)
        where TFeed : struct, IFeed<TRow>
    {
        for (var i = 0; i < rows.Length; i += Batch)
        {
            feed.Push(rows.Slice(i, Math.Min(Batch, rows.Length - i)));
            lap.Taken(Batch);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Ones<TRow, TFeed>(TFeed feed, ReadOnlySpan<TRow> rows)
        where TFeed : struct, IFeed<TRow>
    {
        for (var i = 0; i < rows.Length; i++)
        {
            feed.Push(in rows[i]);
        }
    }
}
