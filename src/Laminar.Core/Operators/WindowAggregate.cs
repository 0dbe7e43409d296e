using System;
using System.Collections.Generic;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>A windowed GROUP BY.</summary>
public struct WindowAggregate<TRow, TKey, TState, TOut, TSpec, TNext>(QueryContext context, TNext next) : IStage<TRow>
    where TKey : struct, IKey<TKey>
    where TState : struct
    where TSpec : struct, IWindowAggregate<TRow, TKey, TState, TOut>
    where TNext : struct, IStage<TOut>
{
    private readonly SortedDictionary<long, Dictionary<Keyed, TState>> _windows = [];
    private readonly TextHeap _heap = new();
    private TNext _next = next;
    private long _watermark = long.MinValue;
    private long _greatest = long.MinValue;

    /// <inheritdoc/>
    public void Push(ReadOnlySpan<TRow> rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            long time;
            try
            {
                time = TSpec.TimeOf(in rows[i]);
            }
            catch (Exception e)
            {
                Bad(i, e);
                continue;
            }

            if (time > _greatest)
            {
                _greatest = time;
                Close(time - TSpec.Delay);
            }

            try
            {
                Fold(in rows[i], time);
            }
            catch (Exception e)
            {
                Bad(i, e);
            }
        }

        _next.Advance(_watermark);
    }

    /// <inheritdoc/>
    public void Advance(long watermark)
    {
        Close(watermark - TSpec.Lag);
        _next.Advance(_watermark);
    }

    /// <inheritdoc/>
    public void Complete()
    {
        Close(long.MaxValue);
        _next.Complete();
    }

    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
        writer.Write(_watermark);
        writer.Write(_greatest);
        writer.Write(_windows.Count);
        foreach (var (start, groups) in _windows)
        {
            writer.Write(start);
            writer.Write(groups.Count);
            foreach (var (key, state) in groups)
            {
                TKey.Save(in key.Key, ref writer);
                TSpec.Save(in state, ref writer);
            }
        }

        _next.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        reader.Read(out _watermark);
        reader.Read(out _greatest);
        reader.Read(out int windows);
        for (var i = 0; i < windows; i++)
        {
            reader.Read(out long start);
            reader.Read(out int count);
            var groups = _windows[start] = [];
            for (var j = 0; j < count; j++)
            {
                var key = TKey.Load(ref reader, _heap);
                TState state = default;
                TSpec.Load(ref state, ref reader, _heap);
                groups[new Keyed(key)] = state;
            }
        }

        _next.Load(ref reader);
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        counters.Watermark = _watermark == long.MinValue ? null : new Timestamp(_watermark);
        foreach (var groups in _windows.Values)
        {
            counters.Groups += groups.Count;
        }

        _next.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        _heap?.Free();
        _next.Free();
    }

    private void Bad(int index, Exception cause)
    {
        if (context.Bad(index, false, cause) is { } failure)
        {
            throw failure;
        }
    }

    private void Fold(in TRow row, long time)
    {
        if (TSpec.Filters && !TSpec.Keep(in row))
        {
            return;
        }

        var shifted = time - TSpec.Offset;
        var last = shifted - (((shifted % TSpec.Slide) + TSpec.Slide) % TSpec.Slide) + TSpec.Offset;
        if (last + TSpec.Size <= _watermark)
        {
            context.RowsLate++;
            return;
        }

        var key = new Keyed(TSpec.KeyOf(in row));
        for (var start = last; start > time - TSpec.Size && start + TSpec.Size > _watermark; start -= TSpec.Slide)
        {
            if (!_windows.TryGetValue(start, out var groups))
            {
                groups = _windows[start] = [];
            }

            if (!groups.TryGetValue(key, out var state))
            {
                key = new Keyed(TKey.Retain(in key.Key, _heap));
            }

            TSpec.Add(ref state, in row, time, _heap);
            groups[key] = state;
        }
    }

    private void Close(long watermark)
    {
        _watermark = Math.Max(_watermark, watermark);
        while (_windows.Count > 0)
        {
            var start = long.MaxValue;
            foreach (var first in _windows.Keys)
            {
                start = first;
                break;
            }

            if (start + TSpec.Size > _watermark)
            {
                return;
            }

            _windows.Remove(start, out var groups);
            Emit(new Window(start, start + TSpec.Size), groups!);
        }
    }

    private void Emit(Window window, Dictionary<Keyed, TState> groups)
    {
        _next.Advance(window.End.Nanoseconds);
        var rows = new List<TOut>();
        foreach (var (key, state) in groups)
        {
            if (TSpec.Write(in window, in key.Key, in state, out var row))
            {
                rows.Add(row);
            }
        }

        _next.Push(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rows));
    }

    private readonly struct Keyed(TKey key) : IEquatable<Keyed>
    {
        public readonly TKey Key = key;

        public bool Equals(Keyed other) => TKey.Same(in Key, in other.Key);

        public override bool Equals(object? obj) => obj is Keyed other && Equals(other);

        public override int GetHashCode() => (int)(TKey.Hash(in Key, 0x9E37_79B9_7F4A_7C15) >> 32);
    }
}
