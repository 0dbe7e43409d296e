using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// SELECT … WHERE without state. Two bodies: one jumps over dropped rows, right while the outcome of the filter hardly changes from row to row; one
/// writes every row and steps on only where it is kept, right while it does. Which, the last block tells. Output rows are handed on in blocks.
/// </summary>
public partial struct FilterProject<TRow, TOut, TSpec, TNext> : IStage<TRow>
    where TSpec : struct, IProjection<TRow, TOut>
    where TNext : struct, IStage<TOut>
{
    private readonly QueryContext _context;
    private readonly int _ordinal;
    private readonly TOut[] _block;
    private TNext _next;
    private bool _jumps;
    private bool _neverMasks;
    private int _at;

    /// <summary>An operator whose rows go to <paramref name="next"/>.</summary>
    public FilterProject(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _ordinal = context.Join();
        _next = next;
        _block = new TOut[OutputBlock.LengthFor(in next)];
        _jumps = true;
    }

    /// <inheritdoc/>
    public long Due => _next.Due;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(ReadOnlySpan<TRow> rows)
    {
        if (rows.Length != 1 || _context.MakesText)
        {
            PushBatch(rows);
            return;
        }

        // One row: no block, no loop, nothing learnt of the filter.
        ref readonly var row = ref MemoryMarshal.GetReference(rows);
        if (TSpec.CanFail)
        {
            PushOneGuarded(in row);
        }
        else if (!TSpec.Filters || TSpec.Keep(in row))
        {
            TSpec.Map(in row, out var result);
            _next.Push(new ReadOnlySpan<TOut>(in result));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PushBatch(ReadOnlySpan<TRow> rows)
    {
        if (TSpec.CanFail)
        {
            PushGuarded(rows);
            return;
        }

        for (var at = 0; at < rows.Length; at += _block.Length)
        {
            var part = rows.Slice(at, Math.Min(_block.Length, rows.Length - at));
            var mark = _context.MakesText ? TextScratch.Take() : default;
            _next.Push(_block.AsSpan(0, Project(part)));
            if (_context.MakesText)
            {
                TextScratch.Release(mark);
            }
        }
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Project(ReadOnlySpan<TRow> rows)
    {
        if (!TSpec.Filters)
        {
            return ProjectAll(rows, _block);
        }

        return _jumps ? ProjectJumping(rows, _block) : ProjectMasked(rows, _block);
    }
}
