using System;
using System.Runtime.InteropServices;

namespace Laminar.Benchmarks;

/// <summary>
/// Each left row with the last right row of its key at its time or before, with what the query promises: rows that wait for the other stream are copied, for a
/// batch is its caller's again after the call; rows below their stream's time are dropped and counted; pairs are rows for the sink that the query has too.
/// Right rows are merged from where they lie as long as left ones wait.
/// </summary>
internal sealed unsafe class HandAsofRows : IDisposable
{
    private const ulong Seed = 0x9E37_79B9_7F4A_7C15;
    private const int Room = 64 * Drive.Batch;
    private const int Block = 1024;
    private readonly Slot* _slots;
    private readonly int _shift;
    private readonly uint _mask;
    private readonly Event* _left = (Event*)Pages.Take(Room * (nuint)sizeof(Event));
    private readonly Event* _right = (Event*)Pages.Take(Room * (nuint)sizeof(Event));
    private readonly LastBefore.Row[] _rows = new LastBefore.Row[Block];
    private readonly Outcome _outcome = new();
    private int _leftStart;
    private int _leftCount;
    private int _rightStart;
    private int _rightCount;
    private long _leftTime = long.MinValue;
    private long _rightTime = long.MinValue;
    private long _late;

    public HandAsofRows(int log)
    {
        _slots = (Slot*)Pages.Take((nuint)sizeof(Slot) << log);
        _shift = 64 - log;
        _mask = (1u << log) - 1;
    }

    public void PushLeft(Event* rows, int count)
    {
        if (_leftStart == _leftCount)
        {
            _leftStart = _leftCount = 0;
        }

        Keep(_left, ref _leftStart, ref _leftCount, ref _leftTime, rows, count);
        if (_rightStart < _rightCount)
        {
            var right = _right + _rightStart;
            Merge(ref right, _right + _rightCount, isLast: false);
            _rightStart = (int)(right - _right);
        }
    }

    public void PushRight(Event* rows, int count)
    {
        if (_rightStart == _rightCount && IsInOrder(rows, count))
        {
            _rightTime = rows[count - 1].Ts.Nanoseconds;
            var right = rows;
            Merge(ref right, rows + count, isLast: false);
            _rightCount = (int)(rows + count - right);
            _rightStart = 0;
            new Span<Event>(right, _rightCount).CopyTo(new(_right, Room));
            return;
        }

        Keep(_right, ref _rightStart, ref _rightCount, ref _rightTime, rows, count);
        var at = _right + _rightStart;
        Merge(ref at, _right + _rightCount, isLast: false);
        _rightStart = (int)(at - _right);
    }

    public Checksum Finish()
    {
        var right = _right + _rightStart;
        Merge(ref right, _right + _rightCount, isLast: true);
        return _late == 0 ? _outcome.Checksum : default;
    }

    public void Dispose()
    {
        Pages.Free(_slots);
        Pages.Free(_left);
        Pages.Free(_right);
    }

    private bool IsInOrder(Event* rows, int count)
    {
        var time = _rightTime;
        for (var i = 0; i < count; i++)
        {
            if (rows[i].Ts.Nanoseconds < time)
            {
                return false;
            }

            time = rows[i].Ts.Nanoseconds;
        }

        return true;
    }

    private void Keep(Event* place, ref int start, ref int end, ref long time, Event* rows, int count)
    {
        if (end + count > Room)
        {
            new Span<Event>(place + start, end - start).CopyTo(new(place, Room));
            (start, end) = (0, end - start);
        }

        var next = place + end;
        for (var i = 0; i < count; i++)
        {
            if (rows[i].Ts.Nanoseconds < time)
            {
                _late++;
                continue;
            }

            time = rows[i].Ts.Nanoseconds;
            *next++ = rows[i];
        }

        end = (int)(next - place);
    }

    /// <summary>Until left rows or right rows are out.</summary>
    private void Merge(ref Event* rights, Event* rightEnd, bool isLast)
    {
        var at = _left + _leftStart;
        var leftEnd = _left + _leftCount;
        var other = rights;
        var sink = new LastBeforeSink(_outcome);
        while (at < leftEnd)
        {
            var found = 0;
            fixed (LastBefore.Row* output = _rows)
            {
                while (at < leftEnd && found < Block)
                {
                    var time = at->Ts.Nanoseconds;
                    while (other < rightEnd && other->Ts.Nanoseconds <= time)
                    {
                        var version = Find(other->Key);
                        version->Key = other->Key;
                        version->IsThere = 1;
                        version->Value = other->Value;
                        other++;
                    }

                    // A right row of the same time may still come.
                    if (other == rightEnd && !isLast)
                    {
                        leftEnd = at;
                        break;
                    }

                    var slot = Find(at->Key);
                    if (slot->IsThere != 0)
                    {
                        output[found++] = new LastBefore.Row(at->Value, slot->Value);
                    }

                    at++;
                }
            }

            sink.OnRows(_rows.AsSpan(0, found));
        }

        _leftStart = (int)(at - _left);
        rights = other;
    }

    private Slot* Find(long key)
    {
        var at = (uint)((ulong)key * Seed >> _shift);
        while (_slots[at].Key != key && _slots[at].IsThere != 0)
        {
            at = (at + 1) & _mask;
        }

        return _slots + at;
    }

    /// <summary>Half a cache line, so that none lies on two.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 32)]
    private struct Slot
    {
        public long Key;
        public long Value;
        public long IsThere;
    }
}
