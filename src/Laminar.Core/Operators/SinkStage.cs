using System;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>The end of a pipeline: hands rows to the sink and counts them.</summary>
public struct SinkStage<TRow, TSink>(QueryContext context, TSink sink) : IStage<TRow>
    where TSink : struct, ISink<TRow>
{
    private TSink _sink = sink;

    /// <summary>The sink with what it has gathered.</summary>
    public readonly TSink Sink => _sink;

    /// <inheritdoc/>
    public readonly long Due => long.MaxValue;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(ReadOnlySpan<TRow> rows)
    {
        if (rows.Length > 0)
        {
            context.RowsOut += rows.Length;
            _sink.OnRows(rows);
        }
    }

    /// <inheritdoc/>
    public readonly void Advance(long watermark)
    {
    }

    /// <inheritdoc/>
    public readonly void Complete()
    {
    }

    /// <inheritdoc/>
    public readonly void Save(ref StateWriter writer)
    {
    }

    /// <inheritdoc/>
    public readonly void Load(ref StateReader reader)
    {
    }

    /// <inheritdoc/>
    public readonly void Report(ref QueryCounters counters)
    {
    }

    /// <inheritdoc/>
    public readonly void Free()
    {
    }
}
