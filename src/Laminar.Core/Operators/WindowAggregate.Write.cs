using System;
using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Writing a window's rows, a block at a time.</summary>
public partial struct WindowAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private void WriteWindow(in Window window, int index)
    {
        _mark = _context.MakesText ? TextScratch.Take() : default;
        while (true)
        {
            try
            {
                if (Shape.Hops)
                {
                    WriteRing(in window);
                }
                else if (Shape.Keeps)
                {
                    WriteTotals(in window);
                }
                else
                {
                    WriteTable(in window);
                }

                break;
            }
            catch (Exception failure) when (IsOfRow(failure))
            {
                // Both loops have set the position past the group before they wrote it.
                _failure ??= Failed(index, failure);
            }
        }

        Flush();
    }

    private readonly BadRowException? Failed(int index, Exception cause) =>
        _context.Bad(IsFirst ? index : -1, isResult: true, cause);

    private void WriteTable(in Window window)
    {
        var table = _closing!;
        if (table.IsIndexed)
        {
            WriteDense(in window, table);
            return;
        }

        for (var slot = _position; table.Next(ref slot); slot++)
        {
            ref var state = ref table.StateAt(slot, _lane);
            if (TSpec.IsEmpty(in state))
            {
                continue;
            }

            var closed = state;
            state = default;
            _live++;
            _position = slot + 1;
            Write(in window, in table.KeyAt(slot), ref closed, TSpec.HoldsBlocks);
        }
    }

    /// <summary>The same over dense slots. A million groups are more than the caches hold, so that what a slot costs beside its memory is kept small: its size is a constant here.</summary>
    private void WriteDense(in Window window, StateTable<TKey, TState> table)
    {
        ref var keys = ref table.Keys;
        ref var states = ref Unsafe.Add(ref table.States, _lane);
        var used = table.Used;
        for (var slot = _position; slot < used; slot++)
        {
            ref var state = ref Unsafe.AddByteOffset(ref states, (nuint)slot * (nuint)SlotLayout<TKey, TState>.StateStride(Shape.Lanes));
            if (TSpec.IsEmpty(in state))
            {
                continue;
            }

            var closed = state;
            state = default;
            _live++;
            _position = slot + 1;
            ref var key = ref Unsafe.AddByteOffset(ref keys, (nuint)slot * (nuint)SlotLayout<TKey, TState>.KeyStride(Shape.Lanes));
            Write(in window, in key, ref closed, TSpec.HoldsBlocks);
        }
    }

    private void WriteRing(in Window window)
    {
        var ring = _ring!;
        var groups = (uint)ring.Groups;
        for (var group = Math.Max(_position, 1); group <= groups; group++)
        {
            var state = ring.Result(group);
            if (!TSpec.IsEmpty(in state))
            {
                _position = group + 1;
                _live++;
                Write(in window, in ring.KeyOf(group), ref state, TSpec.HoldsBlocks && !TSpec.Invertible);
            }
        }

        _position = groups + 1;
    }

    private void WriteTotals(in Window window)
    {
        var totals = _totals!;
        var groups = (uint)totals.Groups;
        for (var group = Math.Max(_position, 1); group <= groups; group++)
        {
            ref var state = ref totals.StateOf(group);
            if (!TSpec.IsEmpty(in state))
            {
                _position = group + 1;
                _live++;
                Write(in window, in totals.KeyOf(group), ref state, owned: false);
            }
        }

        _position = groups + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Write(in Window window, in TKey key, ref TState state, bool owned)
    {
        var written = owned ? WriteAndRelease(in window, in key, ref state) : TSpec.Write(in window, in key, in state, out _block[_count]);
        if (written && ++_count == _block.Length)
        {
            Flush();
        }
    }

    /// <summary>A row may point to text of the heap, which stays; it never points to what a state owns.</summary>
    private readonly bool WriteAndRelease(in Window window, in TKey key, ref TState state)
    {
        try
        {
            return TSpec.Write(in window, in key, in state, out _block[_count]);
        }
        finally
        {
            TSpec.Release(ref state, _heap);
        }
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
