using System;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// Where several pipelines become one. Rows go on as they come; the watermark that goes on is the least of all inputs'. An input that has completed counts
/// as past everything; when all have, so has what follows.
/// </summary>
/// <remarks>It is an object, not a struct like other operators: several pipelines end in it. Each holds a <see cref="UnionInput{TRow, TNext}"/>.</remarks>
public sealed class Union<TRow, TNext>
    where TNext : struct, IStage<TRow>
{
    private readonly long[] _watermarks;
    private readonly bool[] _completed;
    private TNext _next;
    private long _forwarded = long.MinValue;

    /// <summary>A junction of so many inputs, whose rows go to <paramref name="next"/>.</summary>
    public Union(TNext next, int inputs)
    {
        _next = next;
        _watermarks = new long[inputs];
        _completed = new bool[inputs];
        _watermarks.AsSpan().Fill(long.MinValue);
    }

    internal void Push(ReadOnlySpan<TRow> rows) => _next.Push(rows);

    /// <summary>
    /// While another input is behind this one, its watermark does nothing now; but it has to be known when that one has come up: it is told at the end of the
    /// batch. Inputs that are level may be of one stream, which moves them together.
    /// </summary>
    internal long Due(int input)
    {
        var due = _next.Due;
        if (due == long.MaxValue)
        {
            return due;
        }

        foreach (var other in _watermarks)
        {
            if (other < _watermarks[input])
            {
                return long.MaxValue - 1;
            }
        }

        return due;
    }

    internal void Advance(int input, long watermark)
    {
        ref var known = ref _watermarks[input];
        if (watermark <= known)
        {
            return;
        }

        var held = known == _forwarded;
        known = watermark;
        if (held)
        {
            Forward();
        }
    }

    internal void Complete(int input)
    {
        if (_completed[input])
        {
            return;
        }

        _completed[input] = true;
        _watermarks[input] = long.MaxValue;
        if (_completed.AsSpan().Contains(false))
        {
            Forward();
        }
        else
        {
            _next.Complete();
        }
    }

    internal void Save(ref StateWriter writer)
    {
        for (var input = 0; input < _watermarks.Length; input++)
        {
            writer.Write(_watermarks[input]);
            writer.Write(_completed[input]);
        }

        writer.Write(_forwarded);
        _next.Save(ref writer);
    }

    internal void Load(ref StateReader reader)
    {
        for (var input = 0; input < _watermarks.Length; input++)
        {
            reader.Read(out _watermarks[input]);
            reader.Read(out _completed[input]);
        }

        reader.Read(out _forwarded);
        _next.Load(ref reader);
    }

    internal void Report(ref QueryCounters counters) => _next.Report(ref counters);

    internal void Free() => _next.Free();

    private void Forward()
    {
        var least = long.MaxValue;
        foreach (var watermark in _watermarks)
        {
            least = Math.Min(least, watermark);
        }

        if (least > _forwarded)
        {
            _next.Advance(least);
            _forwarded = least;
        }
    }
}
