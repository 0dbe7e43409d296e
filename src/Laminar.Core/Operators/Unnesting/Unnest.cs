using System;
using System.Runtime.CompilerServices;
using Laminar.Functions;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>Hands each row on once for each element of an array, in their order. Without state. A row of which anything fails has none.</summary>
public struct Unnest<TRow, TOut, TSpec, TNext> : IStage<TRow>
    where TSpec : struct, IUnnest<TRow, TOut>
    where TNext : struct, IStage<TOut>
{
    private readonly QueryContext _context;
    private readonly int _ordinal;
    private readonly TOut[] _block;
    private TNext _next;
    private int _at;
    private int _count;
    private bool _handing;

    /// <summary>An operator whose rows go to <paramref name="next"/>.</summary>
    public Unnest(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _ordinal = context.Join();
        _next = next;
        _block = new TOut[OutputBlock.Length];
    }

    /// <inheritdoc/>
    public long Due => _next.Due;

    /// <inheritdoc/>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    public void Push(ReadOnlySpan<TRow> rows)
    {
        _handing = false;
        var mark = _context.MakesText ? TextScratch.Take() : default;
        BadRowException? failure = null;
        for (var from = 0; from < rows.Length && failure is null; from = _at + 1)
        {
            try
            {
                Unfold(rows, from, mark);
                _at = rows.Length;
            }
            catch (Exception cause) when (!_handing && cause is not (BadRowException or OutOfMemoryException or HotPathViolationException))
            {
                // Below another operator the rows are made ones: their place means nothing to who pushed.
                failure = _context.Bad(_ordinal == _context.Stages ? _at : -1, isResult: false, cause);
            }
        }

        Flush();
        if (_context.MakesText)
        {
            TextScratch.Release(mark);
        }

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

    private void Unfold(ReadOnlySpan<TRow> rows, int from, TextScratch.Mark mark)
    {
        for (var i = from; i < rows.Length; i++)
        {
            _at = i;
            ref readonly var row = ref rows[i];
            if (TSpec.Filters && !TSpec.Keep(in row))
            {
                continue;
            }

            // Between rows alone: within one, the array that is gone through may lie in the scratch memory that is given back.
            if (_context.MakesText && _count > _block.Length / 2)
            {
                Flush();
                TextScratch.Release(mark);
            }

            TSpec.Start(in row, out var first);
            Unfold(in first, TSpec.ArrayOf(in row));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Unfold(in TOut first, Utf8 array)
    {
        var elements = Arrays.Count(array);
        if (TSpec.IsOuter && elements == 0)
        {
            Next() = first;
            return;
        }

        for (var i = 0; i < elements; i++)
        {
            ref var result = ref Next();
            result = first;
            TSpec.Put(ref result, array, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref TOut Next()
    {
        if (_count == _block.Length)
        {
            Flush();
        }

        return ref _block[_count++];
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
    }
}
