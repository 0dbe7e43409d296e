using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Laminar.Aggregates;

namespace Laminar.Operators;

/// <summary>The loops over a block of rows. Each returns how many rows it wrote.</summary>
public partial struct FilterProject<TRow, TOut, TSpec, TNext>
{
    // Of so many rows one change of the outcome is too many for jumping: a mispredicted jump costs what writing some rows in vain does.
    private const int RowsPerFlip = 16;

    private static int ProjectAll(ReadOnlySpan<TRow> rows, TOut[] block)
    {
        ref var output = ref MemoryMarshal.GetArrayDataReference(block);
        for (var i = 0; i < rows.Length; i++)
        {
            TSpec.Map(in rows[i], out Unsafe.Add(ref output, i));
        }

        return rows.Length;
    }

    private int ProjectJumping(ReadOnlySpan<TRow> rows, TOut[] block)
    {
        ref var output = ref MemoryMarshal.GetArrayDataReference(block);
        nint count = 0;
        var flips = 0;
        var last = false;
        for (var i = 0; i < rows.Length; i++)
        {
            if (TSpec.Keep(in rows[i]))
            {
                TSpec.Map(in rows[i], out Unsafe.Add(ref output, count));
                count++;
                flips += last ? 0 : 1;
                last = true;
            }
            else
            {
                last = false;
            }
        }

        // Small pushes say little: they count for what they are.
        _jumps = _neverMasks || flips * RowsPerFlip * 2 <= Math.Max(rows.Length, OutputBlock.Length / 4);
        return (int)count;
    }

    private int ProjectMasked(ReadOnlySpan<TRow> rows, TOut[] block)
    {
        ref var output = ref MemoryMarshal.GetArrayDataReference(block);
        ref TRow row = ref MemoryMarshal.GetReference(rows);
        ref TRow end = ref Unsafe.Add(ref row, rows.Length);
        ref TRow lastFour = ref Unsafe.Add(ref row, rows.Length & ~3);
        nint count = 0;

        // A reference that walks: working the rows' addresses out from an index made the loop a fifth slower.
        for (; Unsafe.IsAddressLessThan(ref row!, ref lastFour!); row = ref Unsafe.Add(ref row, 4))
        {
            count = One(in row, ref output, count);
            count = One(in Unsafe.Add(ref row, 1), ref output, count);
            count = One(in Unsafe.Add(ref row, 2), ref output, count);
            count = One(in Unsafe.Add(ref row, 3), ref output, count);
        }

        for (; Unsafe.IsAddressLessThan(ref row!, ref end!); row = ref Unsafe.Add(ref row, 1))
        {
            count = One(in row, ref output, count);
        }

        // Nearly all or nearly none: jumping will show whether they come in runs.
        var few = rows.Length / RowsPerFlip;
        _jumps = rows.Length >= OutputBlock.Length && (count < few || count > rows.Length - few);
        return (int)count;
    }

    /// <summary>Writes a row, and keeps it by counting it. The last of a block has a place too: at most as many rows are written as are read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint One(in TRow row, ref TOut output, nint count)
    {
        TSpec.Map(in row, out Unsafe.Add(ref output, count));
        return count + Mask.Bit(TSpec.Keep(in row));
    }
}
