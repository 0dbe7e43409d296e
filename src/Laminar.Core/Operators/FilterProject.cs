using System;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>SELECT … WHERE without state.</summary>
public struct FilterProject<TRow, TOut, TSpec, TNext>(QueryContext context, TNext next) : IStage<TRow>
    where TSpec : struct, IProjection<TRow, TOut>
    where TNext : struct, IStage<TOut>
{
    private readonly TOut[] _block = new TOut[256];
    private TNext _next = next;

    /// <inheritdoc/>
    public void Push(ReadOnlySpan<TRow> rows)
    {
        var count = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            try
            {
                if (TSpec.Filters && !TSpec.Keep(in rows[i]))
                {
                    continue;
                }

                TSpec.Map(in rows[i], out _block[count]);
            }
            catch (Exception e)
            {
                if (context.Bad(i, false, e) is { } failure)
                {
                    _next.Push(_block.AsSpan(0, count));
                    throw failure;
                }

                continue;
            }

            if (++count == _block.Length)
            {
                _next.Push(_block);
                count = 0;
            }
        }

        _next.Push(_block.AsSpan(0, count));
    }

    /// <inheritdoc/>
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
