using System;
using System.Runtime.CompilerServices;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// Rows that wait for a watermark, handed out in order of their times; rows of one time in the order in which they came. Rows that come in order are copied
/// one behind the other and handed out where they lie; those that come after a later one go through a heap.
/// </summary>
internal sealed partial class TimeQueue<TRow, TTimed>
    where TTimed : struct, ITimedRow<TRow>
{
    private readonly Stragglers<TRow> _stragglers = new();
    private TRow[] _rows = new TRow[OutputBlock.Length];
    private int _start;
    private int _end;
    private long _last = long.MinValue;

    // Where stragglers have to be put between the rows, those that are due are put together here.
    private TRow[] _merged = [];
    private int _mergedStart;
    private int _mergedEnd;

    public long Bytes => ((_rows.Length + (long)_merged.Length) * Unsafe.SizeOf<TRow>()) + _stragglers.Bytes;

    public int Count => _end - _start + _stragglers.Count + (_mergedEnd - _mergedStart);

    /// <summary>Whether there is a row of a time up to a limit, it included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsDue(long limit) => (_start < _end && TTimed.TimeOf(in _rows[_start]) <= limit) || _mergedStart < _mergedEnd || _stragglers.IsDue(limit);

    /// <summary>Takes rows that are not below the watermark; says how many were.</summary>
    public int Add(ReadOnlySpan<TRow> rows, long watermark, StateHeap heap)
    {
        var late = 0;
        while (rows.Length > 0)
        {
            var count = InOrder(rows, Math.Max(_last, watermark));
            if (count > 0)
            {
                Append(rows[..count], heap);
                rows = rows[count..];
            }
            else
            {
                var time = TTimed.TimeOf(in rows[0]);
                late += time < watermark ? 1 : 0;
                if (time >= watermark)
                {
                    _stragglers.Add(time, TTimed.HoldsText ? TTimed.Keep(in rows[0], heap) : rows[0]);
                }

                rows = rows[1..];
            }
        }

        return late;
    }

    /// <summary>The rows of times up to a limit, it included. They stay until <see cref="Drop"/>; nothing is added in between.</summary>
    public ReadOnlySpan<TRow> Take(long limit)
    {
        var end = EndOf(limit);
        if (_mergedEnd == _mergedStart && !_stragglers.IsDue(limit))
        {
            return _rows.AsSpan(_start, end - _start);
        }

        Merge(end, limit);
        return _merged.AsSpan(_mergedStart, _mergedEnd - _mergedStart);
    }

    /// <summary>Forgets the first rows of what was taken.</summary>
    public void Drop(int count)
    {
        if (_mergedEnd > _mergedStart)
        {
            Clear(_merged, _mergedStart, count);
            _mergedStart += count;
            if (_mergedStart == _mergedEnd)
            {
                _mergedStart = _mergedEnd = 0;
            }

            return;
        }

        Clear(_rows, _start, count);
        _start += count;
        if (_start == _end)
        {
            // The next rows lie where these did: in the cache.
            _start = _end = 0;
        }
    }

    /// <summary>Moves the text of all rows to another heap.</summary>
    public void MoveText(StateHeap heap)
    {
        Keep(_rows.AsSpan(_start, _end - _start), heap);
        Keep(_merged.AsSpan(_mergedStart, _mergedEnd - _mergedStart), heap);
        for (var i = 0; i < _stragglers.Count; i++)
        {
            ref var row = ref _stragglers.At(i);
            row = TTimed.Keep(in row, heap);
        }
    }

    private static int InOrder(ReadOnlySpan<TRow> rows, long least)
    {
        var i = 0;
        for (; i < rows.Length; i++)
        {
            var time = TTimed.TimeOf(in rows[i]);
            if (time < least)
            {
                break;
            }

            least = time;
        }

        return i;
    }

    private void Append(ReadOnlySpan<TRow> rows, StateHeap heap)
    {
        if (rows.Length > _rows.Length - _end)
        {
            MakeRoom(rows.Length);
        }

        var place = _rows.AsSpan(_end, rows.Length);
        rows.CopyTo(place);
        if (TTimed.HoldsText)
        {
            Keep(place, heap);
        }

        _end += rows.Length;
        _last = TTimed.TimeOf(in rows[^1]);
    }

    private static void Keep(Span<TRow> rows, StateHeap heap)
    {
        foreach (ref var row in rows)
        {
            row = TTimed.Keep(in row, heap);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void MakeRoom(int more)
    {
        var count = _end - _start;
        var rows = _rows;
        if (count + more > _rows.Length / 2)
        {
            rows = Growth.Room<TRow>(Math.Max(2 * _rows.Length, checked(2 * (count + more))));
        }

        Array.Copy(_rows, _start, rows, 0, count);
        if (ReferenceEquals(rows, _rows))
        {
            Clear(_rows, Math.Max(count, _start), _end - Math.Max(count, _start));
        }

        _rows = rows;
        _start = 0;
        _end = count;
    }

    /// <summary>Behind the last row in order that is due.</summary>
    private int EndOf(long limit)
    {
        if (_end == _start || TTimed.TimeOf(in _rows[_end - 1]) <= limit)
        {
            return _end;
        }

        var low = _start;
        var high = _end - 1;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (TTimed.TimeOf(in _rows[middle]) <= limit)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>What was merged before is earlier than all that was not. Of one time, a row that came in order came before a straggler.</summary>
    private void Merge(int end, long limit)
    {
        Reserve(end - _start + _stragglers.Count);
        while (true)
        {
            var straggles = _stragglers.IsDue(limit);
            if (_start < end && (!straggles || TTimed.TimeOf(in _rows[_start]) <= _stragglers.FirstTime))
            {
                _merged[_mergedEnd++] = _rows[_start];
                Clear(_rows, _start++, 1);
            }
            else if (straggles)
            {
                _merged[_mergedEnd++] = _stragglers.Take();
            }
            else
            {
                break;
            }
        }

        if (_start == _end)
        {
            _start = _end = 0;
        }
    }

    private void Reserve(int more)
    {
        var count = _mergedEnd - _mergedStart;
        if (_mergedEnd + more <= _merged.Length)
        {
            return;
        }

        var merged = _merged;
        if (count + more > merged.Length)
        {
            merged = Growth.Room<TRow>(Math.Max(OutputBlock.Length, checked(2 * (count + more))));
        }

        Array.Copy(_merged, _mergedStart, merged, 0, count);
        _merged = merged;
        _mergedStart = 0;
        _mergedEnd = count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Clear(TRow[] rows, int start, int count)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TRow>())
        {
            Array.Clear(rows, start, count);
        }
    }
}
