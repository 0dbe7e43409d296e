using System;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>The end of the pipeline that is a join's left input. What is asked of all stages, the right input passes on.</summary>
public readonly struct LeftInput<TLeft, TRight, TJoin> : IStage<TLeft>, ITakesLongBlocks
    where TJoin : class, IJoin<TLeft, TRight>
{
    private readonly TJoin? _join;

    /// <summary>The left input of <paramref name="join"/>.</summary>
    public LeftInput(TJoin join)
    {
        ArgumentNullException.ThrowIfNull(join);
        _join = join;
    }

    /// <inheritdoc/>
    public long Due => _join!.DueLeft;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(ReadOnlySpan<TLeft> rows) => _join!.PushLeft(rows);

    /// <inheritdoc/>
    public void Advance(long watermark) => _join!.AdvanceLeft(watermark);

    /// <inheritdoc/>
    public void Complete() => _join!.CompleteLeft();

    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
    }

    /// <inheritdoc/>
    public void Free()
    {
    }
}
