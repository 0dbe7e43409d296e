using System;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// Hands each row on several times: once per grouping set, or once for each window it lies in, the window that ends first coming first. Without state. A
/// row of which one copy fails has none.
/// </summary>
public partial struct Expand<TRow, TOut, TSpec, TNext> : IStage<TRow>
    where TSpec : struct, IExpansion<TRow, TOut>
    where TNext : struct, IStage<TOut>
{
    private readonly QueryContext _context;
    private readonly int _ordinal;
    private readonly TOut[] _block;
    private TNext _next;
    private int _at;
    private int _count;
    private bool _handing;
    private TextScratch.Mark _mark;

    /// <summary>An operator whose rows go to <paramref name="next"/>.</summary>
    public Expand(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _ordinal = context.Join();
        _next = next;
        _block = new TOut[Math.Max(OutputBlock.Length, TSpec.Copies)];
    }

    /// <inheritdoc/>
    public long Due => _next.Due;

    /// <inheritdoc/>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    public void Push(ReadOnlySpan<TRow> rows)
    {
        _handing = false;
        _mark = _context.MakesText ? TextScratch.Take() : default;
        BadRowException? failure = null;
        for (var from = 0; from < rows.Length && failure is null; from = _at + 1)
        {
            try
            {
                Copy(rows, from);
                _at = rows.Length;
            }
            catch (Exception cause) when (!_handing && cause is not (BadRowException or OutOfMemoryException or HotPathViolationException))
            {
                // Below another operator the rows are made ones: their place means nothing to who pushed.
                failure = _context.Bad(_ordinal == _context.Stages ? _at : -1, isResult: false, cause);
            }
        }

        Flush();
        if (failure is not null)
        {
            throw failure;
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

    private void Copy(ReadOnlySpan<TRow> rows, int from)
    {
        for (var i = from; i < rows.Length; i++)
        {
            _at = i;
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
        if (_count + TSpec.Copies > _block.Length)
        {
            Flush();
        }

        var count = _count;
        for (var copy = 0; copy < TSpec.Copies; copy++)
        {
            TSpec.Map(in row, copy, default, out _block[count++]);
        }

        _count = count;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Flush()
    {
        var count = _count;
        _count = 0;
        if (count > 0)
        {
            _handing = true;
            _next.Push(_block.AsSpan(0, count));
            _handing = false;
        }

        if (_context.MakesText)
        {
            TextScratch.Release(_mark);
        }
    }
}
