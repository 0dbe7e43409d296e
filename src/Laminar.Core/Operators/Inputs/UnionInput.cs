using System;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>The end of a pipeline that is one input of a junction. What is asked of all stages, the last input passes on: each is asked in order.</summary>
public readonly struct UnionInput<TRow, TNext> : IStage<TRow>
    where TNext : struct, IStage<TRow>
{
    private readonly Union<TRow, TNext>? _union;
    private readonly int _index;
    private readonly bool _isLast;

    /// <summary>Input <paramref name="index"/> of <paramref name="inputs"/>.</summary>
    public UnionInput(Union<TRow, TNext> union, int index, int inputs)
    {
        ArgumentNullException.ThrowIfNull(union);
        _union = union;
        _index = index;
        _isLast = index == inputs - 1;
    }

    /// <inheritdoc/>
    public long Due => _union!.Due(_index);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(ReadOnlySpan<TRow> rows) => _union!.Push(rows);

    /// <inheritdoc/>
    public void Advance(long watermark) => _union!.Advance(_index, watermark);

    /// <inheritdoc/>
    public void Complete() => _union!.Complete(_index);

    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
        if (_isLast)
        {
            _union!.Save(ref writer);
        }
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        if (_isLast)
        {
            _union!.Load(ref reader);
        }
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        if (_isLast)
        {
            _union!.Report(ref counters);
        }
    }

    /// <inheritdoc/>
    public void Free()
    {
        if (_isLast)
        {
            _union!.Free();
        }
    }
}
