using System;
using System.Runtime.CompilerServices;
using Laminar.Functions;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>Hands each row on once for each element of an array, in their order. Without state. A row of which anything fails has none.</summary>
public struct Unnest<TRow, TOut, TSpec, TNext> : IStage<TRow>, ITaker<TRow>
    where TSpec : struct, IUnnest<TRow, TOut>
    where TNext : struct, IStage<TOut>
{
    private readonly QueryContext _context;
    private Downstream<TOut, TNext> _down;

    /// <summary>An operator whose rows go to <paramref name="next"/>.</summary>
    public Unnest(QueryContext context, TNext next)
    {
        _context = context;
        _down = new(context, next);
    }

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

            // Between rows alone: within one, the array that is gone through may lie in the scratch memory that is given back.
            if (_context.MakesText && _down.Count > _down.Block.Length / 2)
            {
                _down.Flush();
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
            _down.Place() = first;
            return;
        }

        for (var i = 0; i < elements; i++)
        {
            ref var result = ref _down.Place();
            result = first;
            TSpec.Put(ref result, array, i);
        }
    }
}
