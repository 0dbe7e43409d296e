using System;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>A changelog in which nothing is ever taken back, as rows.</summary>
public struct Settled<TRow, TNext> : IStage<Change<TRow>>
    where TNext : struct, IStage<TRow>
{
    private readonly TRow[] _block;
    private TNext _next;

    /// <summary>An operator whose rows go to <paramref name="next"/>.</summary>
    public Settled(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _next = next;
        _block = new TRow[OutputBlock.Length];
    }

    /// <inheritdoc/>
    public long Due => _next.Due;

    /// <inheritdoc/>
    public void Push(ReadOnlySpan<Change<TRow>> rows)
    {
        while (rows.Length > 0)
        {
            var count = Math.Min(rows.Length, _block.Length);
            for (var i = 0; i < count; i++)
            {
                _block[i] = rows[i].Row;
            }

            _next.Push(_block.AsSpan(0, count));
            rows = rows[count..];
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(long watermark) => _next.Advance(watermark);

    /// <inheritdoc/>
    public void Complete() => _next.Complete();

    /// <inheritdoc/>
    public void Save(ref StateWriter writer) => _next.Save(ref writer);

    /// <inheritdoc/>
    public void Load(ref StateReader reader) => _next.Load(ref reader);

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters) => _next.Report(ref counters);

    /// <inheritdoc/>
    public void Free() => _next.Free();
}
