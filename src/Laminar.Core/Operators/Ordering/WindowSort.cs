using System;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// ORDER BY of the rows of closed windows: a window's rows come between two advances of the watermark, and go on in order at the second of them.
/// </summary>
public struct WindowSort<TRow, TSpec, TNext> : IStage<TRow>
    where TSpec : struct, ISortedRow<TRow>
    where TNext : struct, IStage<TRow>
{
    private readonly OrderedRows<TRow, TSpec> _rows;
    private readonly StateHeap _heap;
    private TNext _next;

    /// <summary>An operator whose rows go to <paramref name="next"/>.</summary>
    public WindowSort(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _next = next;
        _rows = new();
        _heap = new StateHeap();
    }

    /// <inheritdoc/>
    public long Due => _rows.Count > 0 ? long.MinValue : Math.Min(_next.Due, long.MaxValue - 1);

    /// <inheritdoc/>
    public void Push(ReadOnlySpan<TRow> rows)
    {
        foreach (ref readonly var row in rows)
        {
            _rows.Add(TSpec.HoldsText ? TSpec.Keep(in row, _heap) : row);
        }
    }

    /// <inheritdoc/>
    public void Advance(long watermark)
    {
        HandOn();
        _next.Advance(watermark);
    }

    /// <inheritdoc/>
    public void Complete()
    {
        HandOn();
        _next.Complete();
    }

    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
        writer.Write(_rows.Count);
        for (var part = 0; part < _rows.PartCount; part++)
        {
            foreach (ref readonly var row in _rows.Part(part))
            {
                TSpec.SaveRow(in row, ref writer);
            }
        }

        _next.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        reader.Read(out long count);
        for (var i = 0L; i < count; i++)
        {
            _rows.Add(TSpec.LoadRow(ref reader, _heap));
        }

        _next.Load(ref reader);
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        counters.StateBytes += _heap.Reserved + _rows.Bytes;
        _next.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        _heap?.Free();
        _next.Free();
    }

    private void HandOn()
    {
        if (_rows.Count == 0)
        {
            return;
        }

        for (var part = 0; part < _rows.PartCount; part++)
        {
            _next.Push(_rows.Part(part));
        }

        _rows.Clear();
        _heap.Free();
    }
}
