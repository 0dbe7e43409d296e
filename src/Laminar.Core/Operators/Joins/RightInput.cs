using System;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>The end of the pipeline that is a join's right input. It passes on what is asked of all stages: its pipeline is made after the left one, and asked after it.</summary>
public readonly struct RightInput<TLeft, TRight, TJoin> : IStage<TRight>, ITakesLongBlocks
    where TJoin : class, IJoin<TLeft, TRight>
{
    private readonly TJoin? _join;

    /// <summary>The right input of <paramref name="join"/>.</summary>
    public RightInput(TJoin join)
    {
        ArgumentNullException.ThrowIfNull(join);
        _join = join;
    }

    /// <inheritdoc/>
    public long Due => _join!.DueRight;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(ReadOnlySpan<TRight> rows) => _join!.PushRight(rows);

    /// <inheritdoc/>
    public void Advance(long watermark) => _join!.AdvanceRight(watermark);

    /// <inheritdoc/>
    public void Complete() => _join!.CompleteRight();

    /// <inheritdoc/>
    public void Save(ref StateWriter writer) => _join!.Save(ref writer);

    /// <inheritdoc/>
    public void Load(ref StateReader reader) => _join!.Load(ref reader);

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters) => _join!.Report(ref counters);

    /// <inheritdoc/>
    public void Free() => _join?.Free();
}
