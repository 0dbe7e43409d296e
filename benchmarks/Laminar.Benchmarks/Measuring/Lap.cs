using System;

namespace Laminar.Benchmarks;

/// <summary>
/// One run's clock: the whole, and each turn of the steady state, which begins once the first tenth of the rows has made the tables as large as they get.
/// The hand-written loops are given their size, a query finds it.
/// </summary>
internal sealed class Lap(Turns? turns = null)
{
    // Made at once, for what a lap allocates on the way would count as the query's.
    private readonly double[] _paces = new double[1024];
    private readonly long[] _allocated = new long[1024];
    private int _count;
    private int _rows;
    private double _start;
    private double _turn;
    private bool _isSteady;
    private bool _isSteadyTurn;

    /// <summary>What the run's sink gathers.</summary>
    public Outcome Outcome { get; } = new();

    public double Seconds { get; private set; }

    /// <summary>Seconds a row, of every turn; not a number where the turn began before the steady state.</summary>
    public ReadOnlySpan<double> Paces => _paces.AsSpan(0, _count);

    /// <summary>
    /// Allocated a row in the second half of the turns: a window of ten seconds has all its panes only then. Not a number where there are too few of them.
    /// </summary>
    public double BytesARow => _count < 4 ? double.NaN : (_allocated[_count - 1] - _allocated[_count / 2]) / ((double)Turns.Rows * (_count - 1 - (_count / 2)));

    /// <summary>So many rows were pushed: where that makes a turn, the other cases have theirs before this returns.</summary>
    public void Taken(int rows)
    {
        _rows += rows;
        if (_rows < Turns.Rows)
        {
            return;
        }

        if (_count < _paces.Length)
        {
            _allocated[_count] = GC.GetAllocatedBytesForCurrentThread();
            _paces[_count++] = _isSteadyTurn ? (ThreadTime.Seconds - _turn) / _rows : double.NaN;
        }

        turns?.Pass();
        _rows = 0;
        _isSteadyTurn = _isSteady;
        _turn = ThreadTime.Seconds;
    }

    public void Start() => _start = ThreadTime.Seconds;

    public void Steady() => _isSteady = true;

    public void Stop() => Seconds = ThreadTime.Seconds - _start;
}
