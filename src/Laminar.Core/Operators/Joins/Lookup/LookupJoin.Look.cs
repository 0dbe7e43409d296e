using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>The hot path: rows whose key has one row in the table. What has none, or several, goes the long way.</summary>
public sealed unsafe partial class LookupJoin<TIn, TLeft, TProjection, TRight, TKey, TJoined, TSpec, TOut, TResult, TNext>
{
    /// <summary>Looking ahead asks rows for their keys twice: for numbers that is free, for text it is not.</summary>
    private static bool LooksAhead
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Sse.IsSupported && !TSpec.HoldsText && !SlotLayout<TKey, LookupRows<TRight>>.IsManaged && typeof(TKey) != typeof(NoKey);
    }

    private void Look(ReadOnlySpan<TIn> rows)
    {
        for (_done = 0; _done < rows.Length;)
        {
            if (!TResult.CanFail)
            {
                LookAhead(rows);
                return;
            }

            if (TryLook(rows))
            {
                return;
            }

            // Rows since the last that is done have had no effect. One of them fails: they go the long way.
            var end = Math.Min(_done + LookedUp<TLeft, TRight, TKey, TJoined, TSpec, TOut, TResult, TNext>.BlockLength, rows.Length);
            foreach (ref readonly var input in rows[_done..end])
            {
                LookFurther(in input);
            }

            _done = end;
        }
    }

    /// <summary>False where a result fails.</summary>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private bool TryLook(ReadOnlySpan<TIn> rows)
    {
        try
        {
            LookAhead(rows);
            return true;
        }
        catch (Exception cause) when (_found.IsOfRow(cause))
        {
            return false;
        }
    }

    private void LookAhead(ReadOnlySpan<TIn> rows)
    {
        if (LooksAhead && rows.Length > 1 && _keys.IsIndexed)
        {
            var looking = new Looking(this);
            _ = AheadLoop.Run<Looking, TIn, TKey, LookupRows<TRight>>(ref looking, _keys, rows, _done);
        }
        else
        {
            while (_done < rows.Length)
            {
                Take<IndexedAccess>(rows, _done, null);
            }
        }
    }

    /// <summary>Takes rows until one goes the long way, that one too, and no more than the block has room for.</summary>
    private int Take<TAccess>(ReadOnlySpan<TIn> rows, int from, nuint* slots) where TAccess : struct, ITableAccess
    {
        if (_found.Count + (rows.Length - from) > LookedUp<TLeft, TRight, TKey, TJoined, TSpec, TOut, TResult, TNext>.BlockLength)
        {
            _found.Hand();
            rows = rows[..Math.Min(rows.Length, from + LookedUp<TLeft, TRight, TKey, TJoined, TSpec, TOut, TResult, TNext>.BlockLength)];
        }

        _done = Look<TAccess>(rows, from, slots);
        if (_done < rows.Length)
        {
            LookFurther(in rows[_done]);
            _done++;
        }

        return _done;
    }

    /// <summary>The loop calls nothing, for a call would have all that it holds put away and fetched again. The row that it stopped at, or the number of rows.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Look<TAccess>(ReadOnlySpan<TIn> rows, int from, nuint* slots) where TAccess : struct, ITableAccess
    {
        var table = _keys;
        var stride = (nuint)SlotLayout<TKey, LookupRows<TRight>>.KeyStride(1);
        ref var keys = ref table.Keys;
        var index = table.Index;
        var seed = table.Seed;
        ref TOut first = ref MemoryMarshal.GetArrayDataReference(_found.Block);
        ref TOut output = ref Unsafe.Add(ref first, _found.Count);
        ref TIn input = ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), from);
        ref TIn end = ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), rows.Length);
        for (; Unsafe.IsAddressLessThan(ref input!, ref end!); input = ref Unsafe.Add(ref input, 1), slots += TAccess.Found ? 1 : 0)
        {
            var at = TAccess.Found ? *slots : table.Likely(Looking.HashOf(in input, seed)) * stride;
            if (TAccess.Ahead)
            {
                slots[AheadLoop.Ahead] = AheadLoop.Look<Looking, TIn, TKey, LookupRows<TRight>>(ref input, ref keys, in index, seed);
            }

            if (TProjection.Filters && !TProjection.Keep(in input))
            {
                continue;
            }

            TProjection.Map(in input, out var row);
            ref var found = ref Unsafe.AddByteOffset(ref keys, at);
            ref var of = ref SlotLayout<TKey, LookupRows<TRight>>.IsManaged
                ? ref Unsafe.Add(ref table.States, at / stride)
                : ref Unsafe.As<TKey, LookupRows<TRight>>(ref Unsafe.AddByteOffset(ref found, (nuint)SlotLayout<TKey, LookupRows<TRight>>.StateOffset));
            if (!Has(in row, in found) || of.Count != 1 || (TSpec.Compares && (TSpec.CanFail || !TSpec.Matches(in row, in of.Newest))))
            {
                break;
            }

            TSpec.Join(in row, in of.Newest, out var joined);
            if (!TResult.Filters || TResult.Keep(in joined))
            {
                TResult.Map(in joined, out output);
                output = ref Unsafe.Add(ref output, 1);
            }
        }

        _found.Count = (int)(Unsafe.ByteOffset(in first, in output) / Unsafe.SizeOf<TOut>());
        GC.KeepAlive(table);
        return (int)(Unsafe.ByteOffset(in MemoryMarshal.GetReference(rows), in input) / Unsafe.SizeOf<TIn>());
    }

    /// <summary>Whether this is the left row's key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Has(in TLeft row, in TKey key)
    {
        if (!TSpec.HasLeftKey(in row))
        {
            return false;
        }

        var its = TSpec.LeftKeyOf(in row);
        return TKey.Same(in key, in its);
    }

    /// <summary>The loop over rows, as a value: of a class it would ask for every row which one it is.</summary>
    private readonly struct Looking(LookupJoin<TIn, TLeft, TProjection, TRight, TKey, TJoined, TSpec, TOut, TResult, TNext> join) : IAheadLoop<TIn, TKey, LookupRows<TRight>>
    {
        public static int Lanes => 1;

        public StateTable<TKey, LookupRows<TRight>> Table => join._keys;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static ulong HashOf(in TIn input, ulong seed)
        {
            TProjection.Map(in input, out var row);
            if (!TSpec.HasLeftKey(in row))
            {
                return 0;
            }

            var key = TSpec.LeftKeyOf(in row);
            return TKey.Hash(in key, seed);
        }

        public int Take(ReadOnlySpan<TIn> rows, int from, nuint* slots, bool finding) =>
            finding ? join.Take<FindingAccess>(rows, from, slots) : join.Take<FoundAccess>(rows, from, slots);
    }
}
