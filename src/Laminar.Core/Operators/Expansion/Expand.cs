using System;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// Hands each row on several times: once per grouping set, or once for each window it lies in, the window that ends first coming first. Without state. A
/// row of which one copy fails has none.
/// </summary>
public partial struct Expand<TRow, TOut, TSpec, TNext> : IStage<TRow>, ITaker<TRow>
    where TSpec : struct, IExpansion<TRow, TOut>
    where TNext : struct, IStage<TOut>
{
    private Downstream<TOut, TNext> _down;

    /// <summary>An operator whose rows go to <paramref name="next"/>.</summary>
    public Expand(QueryContext context, TNext next) => _down = new(context, next, Math.Max(OutputBlock.Length, TSpec.Copies));

    /// <inheritdoc/>
    public long Due => _down.Next.Due;

    /// <inheritdoc/>
    public void Push(ReadOnlySpan<TRow> rows)
    {
        _down.Begin();
        _down.Take(ref this, rows);
        _down.Flush();
        _down.Throw();
    }

    /// <inheritdoc/>
    public void Advance(long watermark) => _down.Next.Advance(watermark);

    /// <inheritdoc/>
    public void Complete() => _down.Next.Complete();

    /// <inheritdoc/>
    public void Save(ref StateWriter writer) => _down.Next.Save(ref writer);

    /// <inheritdoc/>
    public void Load(ref StateReader reader) => _down.Next.Load(ref reader);

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters) => _down.Next.Report(ref counters);

    /// <inheritdoc/>
    public void Free() => _down.Next.Free();

    void ITaker<TRow>.Take(ReadOnlySpan<TRow> rows, int from)
    {
        for (var i = from; i < rows.Length; i++)
        {
            _down.At = i;
            ref readonly var row = ref rows[i];
            if (TSpec.Filters && !TSpec.Keep(in row))
            {
                continue;
            }

            if (TSpec.Size > 0)
            {
                CopyToWindows(in row);
            }
            else
            {
                CopyToSets(in row);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CopyToSets(in TRow row)
    {
        if (_down.Count + TSpec.Copies > _down.Block.Length)
        {
            _down.Flush();
        }

        var count = _down.Count;
        for (var copy = 0; copy < TSpec.Copies; copy++)
        {
            TSpec.Map(in row, copy, default, out _down.Block[count++]);
        }

        _down.Count = count;
    }
}
