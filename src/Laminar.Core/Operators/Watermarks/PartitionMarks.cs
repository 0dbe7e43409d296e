using System;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// The watermark of each partition of a stream. A partition is active from its first row on until it has been silent for the idle timeout; the stream's
/// watermark is the minimum of the active ones, and stays where it is while there is none. Partitions whose number is declared are active from the start.
/// </summary>
/// <remarks>
/// Rows only compare with their partition's gate, the watermark from which on somebody has to look: long.MinValue while it is idle, what the next operator
/// waits for while it is behind that, long.MaxValue once it is past it. The minimum is computed when the last one gets past.
/// </remarks>
internal sealed class PartitionMarks
{
    private readonly long _timeout;
    private bool[] _active;
    private long[] _before = [];
    private int _behind;
    private long _due = long.MinValue;
    private long _nextExpiry = long.MaxValue;
    private bool _gated;

    public PartitionMarks(int declared, long timeout)
    {
        _timeout = timeout;
        Marks = new long[Math.Max(declared, 1)];
        Gates = new long[Marks.Length];
        Seen = new long[Marks.Length];
        _active = new bool[Marks.Length];
        Marks.AsSpan().Fill(long.MinValue);
        Gates.AsSpan().Fill(long.MinValue);
        Count = declared;
        _active.AsSpan(0, declared).Fill(true);
        _gated = true;
    }

    public int Count { get; private set; }

    /// <summary>By partition: its watermark, long.MinValue before its first row.</summary>
    public long[] Marks { get; private set; }

    /// <summary>By partition: a watermark at or above this is to be looked at.</summary>
    public long[] Gates { get; private set; }

    /// <summary>By partition: when, by the query's clock, it had its latest row.</summary>
    public long[] Seen { get; private set; }

    /// <summary>The minimum of the active partitions, or long.MinValue where there is none.</summary>
    public long Least()
    {
        var least = long.MaxValue;
        for (var i = 0; i < Count; i++)
        {
            if (_active[i])
            {
                least = Math.Min(least, Marks[i]);
            }
        }

        return least == long.MaxValue ? long.MinValue : least;
    }

    /// <summary>Room for a partition that has just been numbered; it is idle until a row is taken.</summary>
    public void Reserve(int partition)
    {
        if (partition < Count)
        {
            return;
        }

        if (partition >= Marks.Length)
        {
            var length = Math.Max(partition + 1, 2 * Marks.Length);
            (Marks, Gates, Seen) = (Grown(Marks, length), Grown(Gates, length), Grown(Seen, length));
            Growth.To(ref _active, length);
        }

        for (; Count <= partition; Count++)
        {
            Marks[Count] = Gates[Count] = long.MinValue;
        }
    }

    public bool IsActive(int partition) => _active[partition];

    /// <summary>Whether a partition may have been silent for too long.</summary>
    public bool MayExpire(long now) => now >= _nextExpiry;

    /// <summary>Notes the watermarks before a batch, which may fail in the middle.</summary>
    public void Remember()
    {
        if (_before.Length != Marks.Length)
        {
            _before = Growth.Room<long>(Marks.Length);
        }

        Marks.AsSpan(0, Count).CopyTo(_before);
        _before.AsSpan(Count).Fill(long.MinValue);
    }

    /// <summary>The watermarks are again as they were noted.</summary>
    public void Recall()
    {
        Marks.AsSpan().Fill(long.MinValue);
        _before.CopyTo(Marks, 0);
        _gated = true;
    }

    /// <summary>A row that got to its partition's gate. Whether the minimum may have reached what is due.</summary>
    public bool Pass(int partition, long mark, long now)
    {
        var wasBehind = _active[partition] && Marks[partition] < _due;
        Marks[partition] = Math.Max(Marks[partition], mark);
        var isBehind = Marks[partition] < _due;
        _behind += (isBehind ? 1 : 0) - (wasBehind ? 1 : 0);
        if (!_active[partition])
        {
            _active[partition] = true;
            Expect(now);
        }

        Seen[partition] = now;
        Gates[partition] = isBehind ? _due : long.MaxValue;
        return _behind == 0;
    }

    /// <summary>Sets the gates for the watermark that the next operator waits for.</summary>
    public void Gate(long due)
    {
        if (due == _due && !_gated)
        {
            return;
        }

        _gated = false;
        _due = due;
        _behind = 0;
        for (var i = 0; i < Count; i++)
        {
            var isBehind = Marks[i] < due;
            Gates[i] = !_active[i] ? long.MinValue : isBehind ? due : long.MaxValue;
            _behind += _active[i] && isBehind ? 1 : 0;
        }
    }

    /// <summary>Partitions that have been silent for too long become idle.</summary>
    public void Expire(long now)
    {
        _nextExpiry = long.MaxValue;
        for (var i = 0; i < Count; i++)
        {
            if (_active[i] && QueryContext.Saturated(Seen[i], _timeout) <= now)
            {
                _active[i] = false;
                _gated = true;
            }
            else if (_active[i])
            {
                Expect(Seen[i]);
            }
        }
    }

    /// <summary>The clock's time at the start: from then on the declared partitions' silence counts.</summary>
    public void Start(long now)
    {
        Seen.AsSpan(0, Count).Fill(now);
        Expect(now);
    }

    public void Save(ref StateWriter writer, long now)
    {
        writer.Write(Count);
        for (var i = 0; i < Count; i++)
        {
            writer.Write(Marks[i]);
            writer.Write(now - Seen[i]);
            writer.Write(_active[i]);
        }
    }

    /// <summary>Takes what was saved; silence goes on from where it was, whatever the clock has done in between.</summary>
    public void Load(ref StateReader reader, long now)
    {
        reader.Read(out int count);
        if (count is < 0 or > PartitionKeys.Most)
        {
            throw new StateException("The state is damaged: " + count + " partitions.");
        }

        if (count > 0)
        {
            Reserve(count - 1);
        }

        for (var i = 0; i < count; i++)
        {
            reader.Read(out Marks[i]);
            reader.Read(out long silence);
            reader.Read(out _active[i]);
            Seen[i] = now - silence;
            Expect(Seen[i]);
        }

        _gated = true;
    }

    private void Expect(long seen) => _nextExpiry = Math.Min(_nextExpiry, QueryContext.Saturated(seen, _timeout));

    private static long[] Grown(long[] values, int length)
    {
        Growth.To(ref values, length);
        return values;
    }
}
