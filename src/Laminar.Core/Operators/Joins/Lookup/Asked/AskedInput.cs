using System;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>The end of the pipeline whose rows look into a table that is asked: the join is an object, because answers outlive a push.</summary>
public readonly struct AskedInput<TLeft, TJoin> : IStage<TLeft>
    where TJoin : class, IStage<TLeft>
{
    private readonly TJoin? _join;

    /// <summary>The input of <paramref name="join"/>.</summary>
    public AskedInput(TJoin join)
    {
        ArgumentNullException.ThrowIfNull(join);
        _join = join;
    }

    /// <inheritdoc/>
    public long Due => _join!.Due;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(ReadOnlySpan<TLeft> rows) => _join!.Push(rows);

    /// <inheritdoc/>
    public void Advance(long watermark) => _join!.Advance(watermark);

    /// <inheritdoc/>
    public void Complete() => _join!.Complete();

    /// <inheritdoc/>
    public void Save(ref StateWriter writer) => _join!.Save(ref writer);

    /// <inheritdoc/>
    public void Load(ref StateReader reader) => _join!.Load(ref reader);

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters) => _join!.Report(ref counters);

    /// <inheritdoc/>
    public void Free() => _join?.Free();
}
