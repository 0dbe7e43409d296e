using System;

namespace Laminar.Benchmarks;

/// <summary>
/// One run's clock: the whole, and the steady state, which begins once the first tenth of the rows has made the tables as large as they get. The
/// hand-written loops are given their size, a query finds it.
/// </summary>
internal sealed class Lap(Turns? turns = null)
{
    private double _start;
    private double _steady;
    private long _bytes;

    /// <summary>What the run's sink gathers.</summary>
    public Outcome Outcome { get; } = new();

    public double Seconds { get; private set; }

    public double SteadySeconds { get; private set; }

    public long SteadyBytes { get; private set; }

    /// <summary>So many rows were pushed: where cases take turns, the next may have its.</summary>
    public void Taken(int rows) => turns?.Taken(rows);

    public void Start() => _start = _steady = ThreadTime.Seconds;

    public void Steady()
    {
        _bytes = GC.GetAllocatedBytesForCurrentThread();
        _steady = ThreadTime.Seconds;
    }

    public void Stop()
    {
        var now = ThreadTime.Seconds;
        SteadyBytes = GC.GetAllocatedBytesForCurrentThread() - _bytes;
        Seconds = now - _start;
        SteadySeconds = now - _steady;
    }
}
