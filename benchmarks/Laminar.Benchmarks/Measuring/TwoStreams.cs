using System;
using System.Runtime.CompilerServices;

namespace Laminar.Benchmarks;

/// <summary>Two streams of half the rows each, pushed in turn: batches of both, or row by row once the steady state has come.</summary>
internal sealed class TwoStreams
{
    /// <param name="count">Rows of both.</param>
    /// <param name="keys">Keys of both.</param>
    /// <param name="tossed">Whether each row goes to either stream at random, as independent streams have it; else they alternate strictly.</param>
    public TwoStreams(int count, int keys, bool tossed)
    {
        var rows = Data.InOrder(count, keys);
        Half = count / 2 / Drive.Batch * Drive.Batch;
        Left = GC.AllocateArray<LeftEvent>(Half + Data.Padding, pinned: true);
        Right = GC.AllocateArray<RightEvent>(Half + Data.Padding, pinned: true);
        var random = new Random(7);
        for (int left = 0, right = 0; left < Half || right < Half;)
        {
            ref var row = ref rows[left + right];
            if (right == Half || (left < Half && (tossed ? random.Next(2) == 0 : left == right)))
            {
                Left[left++] = new LeftEvent(row.Ts, row.Key, row.Value);
            }
            else
            {
                Right[right++] = new RightEvent(row.Ts, row.Key, row.Value);
            }
        }
    }

    /// <summary>Rows of each stream.</summary>
    public int Half { get; }

    public LeftEvent[] Left { get; }

    public RightEvent[] Right { get; }

    /// <param name="lap">The clock.</param>
    /// <param name="single">Whether rows of the steady state are pushed one by one.</param>
    /// <param name="push">Pushes a batch of both streams from a row on, in steps of so many rows.</param>
    public void Run(Lap lap, bool single, Action<int, int> push)
    {
        var approach = Workload.Approach(2 * Half) / 2 / Drive.Batch * Drive.Batch;
        for (var i = 0; i < Half; i += Drive.Batch)
        {
            if (i == approach)
            {
                lap.Steady();
            }

            push(i, single && i >= approach ? 1 : Drive.Batch);
            lap.Taken(2 * Drive.Batch);
        }
    }

    /// <summary>A query's run over both streams.</summary>
    public Checksum Feed<TFeed>(TFeed feed, Lap lap, bool single) where TFeed : struct, ITwoFeed
    {
        Run(lap, single, (from, step) =>
        {
            if (step == 1)
            {
                PushSingly(feed, from);
                return;
            }

            feed.Push(Left.AsSpan(from, step));
            feed.Push(Right.AsSpan(from, step));
        });
        feed.Complete();
        feed.Dispose();
        return lap.Outcome.Checksum;
    }

    /// <summary>A loop of its own, as it is for one stream: see <see cref="Drive"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PushSingly<TFeed>(TFeed feed, int from) where TFeed : struct, ITwoFeed
    {
        var (left, right) = (Left, Right);
        for (var i = from; i < from + Drive.Batch; i++)
        {
            feed.Push(in left[i]);
            feed.Push(in right[i]);
        }
    }
}
