using System;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// ORDER BY … LIMIT n: the first n of all rows so far, as a changelog. Over rows that stay, only those are kept; over a changelog all are, for any of them may
/// come to be among the first.
/// </summary>
public struct TopN<TRow, TSpec, TNext> : IStage<Change<TRow>>
    where TSpec : struct, ISortedRow<TRow>
    where TNext : struct, IStage<Change<TRow>>
{
    private readonly QueryContext _context;
    private readonly OrderedRows<TRow, TSpec> _rows;
    private readonly Change<TRow>[] _block;
    private StateHeap _heap;
    private int _count;
    private TNext _next;

    /// <summary>An operator whose changes go to <paramref name="next"/>.</summary>
    public TopN(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _next = next;
        _rows = new();
        _block = new Change<TRow>[OutputBlock.Length];
        _heap = new StateHeap();
    }

    /// <inheritdoc/>
    public long Due => _next.Due;

    /// <inheritdoc/>
    public void Push(ReadOnlySpan<Change<TRow>> rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            if (_count > _block.Length - 2)
            {
                Flush();
            }

            var row = rows[i].Row;
            var kind = rows[i].Kind;
            if (!TSpec.TakesBack)
            {
                Keep(in row);
            }
            else if (kind == ChangeKind.UpdateBefore && i + 1 < rows.Length && rows[i + 1].Kind == ChangeKind.UpdateAfter)
            {
                Update(in row, rows[++i].Row);
            }
            else if (kind.Weight() > 0)
            {
                Add(in row);
            }
            else
            {
                Remove(in row);
            }
        }

        Flush();
        Compact();
    }

    /// <inheritdoc/>
    public void Advance(long watermark) => _next.Advance(watermark);

    /// <inheritdoc/>
    public void Complete() => _next.Complete();

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
            var row = TSpec.LoadRow(ref reader, _heap);
            if (_rows.Add(in row) != i)
            {
                throw new StateException("The state is damaged: its rows are not in order.");
            }
        }

        _next.Load(ref reader);
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        counters.Groups += _rows.Count;
        counters.StateBytes += _heap.Reserved + _rows.Bytes;
        _next.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        _heap?.Free();
        _next.Free();
    }

    /// <summary>A row that stays: it is forgotten where so many come before it.</summary>
    private void Keep(in TRow row)
    {
        if (_rows.Count == TSpec.Limit)
        {
            ref var last = ref _rows.Last;
            if (TSpec.Compare(in row, in last) >= 0)
            {
                return;
            }

            Put(in last, ChangeKind.Delete);
            _rows.RemoveLast();
        }

        _rows.Add(Kept(in row));
        Put(in row, ChangeKind.Insert);
    }

    private void Add(in TRow row)
    {
        if (_rows.Add(Kept(in row)) >= TSpec.Limit)
        {
            return;
        }

        if (_rows.Count > TSpec.Limit)
        {
            Put(in _rows.At(TSpec.Limit), ChangeKind.Delete);
        }

        Put(in row, ChangeKind.Insert);
    }

    private void Remove(in TRow row)
    {
        var rank = _rows.Remove(in row);
        if (rank < 0 || rank >= TSpec.Limit)
        {
            return;
        }

        Put(in row, ChangeKind.Delete);
        if (_rows.Count >= TSpec.Limit)
        {
            Put(in _rows.At(TSpec.Limit - 1), ChangeKind.Insert);
        }
    }

    /// <summary>A row in place of another, so that one that stays among the first is not taken out and put back for it.</summary>
    private void Update(in TRow before, in TRow after)
    {
        var from = _rows.Remove(in before);
        var to = _rows.Add(Kept(in after));
        var wasFirst = from >= 0 && from < TSpec.Limit;
        var isFirst = to < TSpec.Limit;
        if (wasFirst && isFirst)
        {
            Put(in before, ChangeKind.UpdateBefore);
            Put(in after, ChangeKind.UpdateAfter);
        }
        else if (wasFirst)
        {
            Put(in before, ChangeKind.Delete);
            Put(in _rows.At(TSpec.Limit - 1), ChangeKind.Insert);
        }
        else if (isFirst)
        {
            if (_rows.Count > TSpec.Limit)
            {
                Put(in _rows.At(TSpec.Limit), ChangeKind.Delete);
            }

            Put(in after, ChangeKind.Insert);
        }
    }

    private readonly TRow Kept(in TRow row) => TSpec.HoldsText ? TSpec.Keep(in row, _heap) : row;

    private void Put(in TRow row, ChangeKind kind) => _block[_count++] = new(row, kind);

    private void Flush()
    {
        var count = _count;
        _count = 0;
        if (count > 0)
        {
            _next.Push(_block.AsSpan(0, count));
        }
    }

    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.Reflection, Because = "when the text has doubled since it last was all in use; lifted from the guard")]
    private void Compact()
    {
        if (!TSpec.HoldsText || !_heap.IsHalfGarbage(_context.Limits.CompactFrom))
        {
            return;
        }

        using var lifted = HotPathGuard.Lift();
        var heap = new StateHeap();
        for (var part = 0; part < _rows.PartCount; part++)
        {
            foreach (ref var row in _rows.Part(part))
            {
                row = TSpec.Keep(in row, heap);
            }
        }

        StateHeap.Replace(ref _heap, heap);
    }
}
