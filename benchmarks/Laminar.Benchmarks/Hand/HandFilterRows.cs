using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Laminar.Benchmarks;

/// <summary>WHERE Value &lt; 500, Value * 3 + 7, checked, as rows for the sink that the query has too.</summary>
internal sealed unsafe class HandFilterRows
{
    private const int Block = 256;
    private const int Lanes = 8;
    private readonly Projected.Row[] _rows = GC.AllocateArray<Projected.Row>(Block + Lanes, pinned: true);
    private readonly Outcome _outcome = new();
    private readonly bool _vectors;

    public HandFilterRows(bool vectors) => _vectors = vectors && Avx512F.IsSupported;

    public void Push(Event* rows, int count, ref Checksum result)
    {
        var sink = new ValueSink(_outcome);
        var output = (long*)Unsafe.AsPointer(ref _rows[0]);
        _outcome.Checksum = result;
        for (var at = 0; at < count; at += Block)
        {
            var start = rows + at;
            var length = Math.Min(Block, count - at);
            int kept;
            try
            {
                kept = _vectors ? Compressed(start, length, output) : Stepping(start, length, output);
            }
            catch (OverflowException)
            {
                // It may have been a row that the filter drops.
                kept = Exact(start, length, output);
            }

            sink.OnRows(_rows.AsSpan(0, kept));
        }

        result = _outcome.Checksum;
    }

    /// <summary>Every row is written, a kept one is stepped over: no jump to mispredict.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Stepping(Event* row, int count, long* output)
    {
        nint kept = 0;
        for (var end = row + (count & ~3); row < end; row += 4)
        {
            kept = One(row[0].Value, output, kept);
            kept = One(row[1].Value, output, kept);
            kept = One(row[2].Value, output, kept);
            kept = One(row[3].Value, output, kept);
        }

        return (int)kept + Exact(row, count & 3, output + kept);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint One(long value, long* output, nint kept)
    {
        // Were the difference to overflow, so would the product have.
        output[kept] = checked((value * 3) + 7);
        return kept + (nint)((ulong)(value - 500) >> 63);
    }

    /// <summary>Eight rows are three cache lines: three loads, permutations pick the column out, and what is kept moves together.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Compressed(Event* rows, int count, long* output)
    {
        var valueLow = Vector512.Create(2L, 5, 8, 11, 14, 0, 0, 0);
        var valueHigh = Vector512.Create(0L, 1, 2, 3, 4, 9, 12, 15);
        var limit = Vector512.Create(500L);
        var least = Vector512.Create(long.MinValue / 3);
        var seven = Vector512.Create(7L);
        var failed = Vector512<long>.Zero;
        nint kept = 0;
        var i = 0;
        for (; i + Lanes <= count; i += Lanes)
        {
            var words = (long*)(rows + i);
            var (a, b, c) = (Vector512.Load(words), Vector512.Load(words + 8), Vector512.Load(words + 16));
            var value = Avx512F.PermuteVar8x64x2(Avx512F.PermuteVar8x64x2(a, valueLow, b), valueHigh, c);
            var mask = Vector512.LessThan(value, limit);
            failed |= Vector512.LessThan(value, least);
            Avx512F.Compress(Vector512<long>.Zero, mask, value + value + value + seven).Store(output + kept);
            kept += BitOperations.PopCount(mask.ExtractMostSignificantBits());
        }

        if (failed != Vector512<long>.Zero)
        {
            throw new OverflowException();
        }

        return (int)kept + Exact(rows + i, count - i, output + kept);
    }

    private static int Exact(Event* rows, int count, long* output)
    {
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            if (rows[i].Value < 500)
            {
                output[kept++] = checked((rows[i].Value * 3) + 7);
            }
        }

        return kept;
    }
}
