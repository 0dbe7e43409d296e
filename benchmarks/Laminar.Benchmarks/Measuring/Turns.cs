using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Laminar.Benchmarks;

/// <summary>
/// Lets cases run side by side, one at a time, some rows each, in a new order every round. Neighbours on the machine make its memory busy for some
/// seconds at a time, in which whatever needs more than the second cache is up to eight times slower; a case that ran as a whole met such a time or did
/// not, and the ratio of two medians was 0.2 in one process and 0.9 in the next. In turns all cases meet the same times, and two of them are compared turn by
/// turn: medians of each alone fell on either side of such times, so that one build came to anything between 0.4 and 1.5.
/// </summary>
internal sealed class Turns : IDisposable
{
    /// <summary>Rows a turn: some 10 ms, for at its beginning a case has its tables brought back to the cache.</summary>
    public const int Rows = 1 << 21;

    private readonly AutoResetEvent _mine = new(false);
    private readonly AutoResetEvent _others = new(false);
    private bool _hasEnded;
    private Exception? _failure;

    private Turns()
    {
    }

    /// <summary>Runs every case once, each on a thread of its own.</summary>
    /// <param name="cases">What to run; each ends its turns by <see cref="Pass"/>.</param>
    /// <param name="random">The order of turns.</param>
    public static void Run(IReadOnlyList<Action<Turns>> cases, Random random)
    {
        var all = cases.Select(_ => new Turns()).ToArray();
        var threads = all.Select((turns, i) => new Thread(() => turns.Go(cases[i]))).ToArray();
        foreach (var thread in threads)
        {
            thread.Start();
        }

        while (all.Where(turns => !turns._hasEnded).ToArray() is { Length: > 0 } left)
        {
            random.Shuffle(left);
            foreach (var turns in left)
            {
                turns._mine.Set();
                turns._others.WaitOne();
            }
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        foreach (var turns in all)
        {
            turns.Dispose();
            if (turns._failure is { } failure)
            {
                throw new InvalidOperationException("A case failed.", failure);
            }
        }
    }

    /// <summary>Ends a turn; the others have theirs before this returns.</summary>
    public void Pass()
    {
        _others.Set();
        _mine.WaitOne();
    }

    public void Dispose()
    {
        _mine.Dispose();
        _others.Dispose();
    }

    private void Go(Action<Turns> run)
    {
        _mine.WaitOne();
        try
        {
            run(this);
        }
        catch (Exception failure)
        {
            _failure = failure;
        }

        _hasEnded = true;
        _others.Set();
    }
}
