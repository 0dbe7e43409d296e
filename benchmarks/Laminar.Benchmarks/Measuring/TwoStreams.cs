using System;

namespace Laminar.Benchmarks;

/// <summary>Two streams of half the rows each, dealt out in turn, and pushed in turn: batches of both, or row by row once the steady state has come.</summary>
internal sealed class TwoStreams
{
    public TwoStreams(int count, int keys)
    {
        var rows = Data.InOrder(count, keys);
        Half = count / 2 / Drive.Batch * Drive.Batch;
        Left = GC.AllocateArray<LeftEvent>(Half + Data.Padding, pinned: true);
        Right = GC.AllocateArray<RightEvent>(Half + Data.Padding, pinned: true);
        for (var i = 0; i < Half; i++)
        {
            Left[i] = new LeftEvent(rows[2 * i].Ts, rows[2 * i].Key, rows[2 * i].Value);
            Right[i] = new RightEvent(rows[(2 * i) + 1].Ts, rows[(2 * i) + 1].Key, rows[(2 * i) + 1].Value);
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
        }
    }
}
