using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Laminar.Benchmarks;

/// <summary>WHERE Value &lt; 500, Value * 3 + 7, summed by the consumer.</summary>
internal static unsafe class HandFilter
{
    /// <summary>A mask in place of a jump: the condition is random, a jump would be mispredicted every other row.</summary>
    public static void Masked(Event* rows, int count, ref Checksum result)
    {
        long sum = 0, kept = 0;
        for (var i = 0; i < count; i++)
        {
            var value = rows[i].Value;
            var mask = (value - 500) >> 63;
            sum += ((value * 3) + 7) & mask;
            kept -= mask;
        }

        result.Rows += kept;
        result.Sum += sum;
    }

    /// <summary>Eight rows are three cache lines: three loads, and permutations pick the column out.</summary>
    public static void Vectors(Event* rows, int count, ref Checksum result)
    {
        if (!Avx512F.IsSupported)
        {
            Masked(rows, count, ref result);
            return;
        }

        var valueLow = Vector512.Create(2L, 5, 8, 11, 14, 0, 0, 0);
        var valueHigh = Vector512.Create(0L, 1, 2, 3, 4, 9, 12, 15);
        var limit = Vector512.Create(500L);
        var seven = Vector512.Create(7L);
        var sum = Vector512<long>.Zero;
        var kept = Vector512<long>.Zero;
        var i = 0;
        for (; i + 8 <= count; i += 8)
        {
            var words = (long*)(rows + i);
            var (a, b, c) = (Vector512.Load(words), Vector512.Load(words + 8), Vector512.Load(words + 16));
            var value = Avx512F.PermuteVar8x64x2(Avx512F.PermuteVar8x64x2(a, valueLow, b), valueHigh, c);
            var mask = Vector512.LessThan(value, limit);
            sum += (value + value + value + seven) & mask;
            kept -= mask;
        }

        result.Sum += Vector512.Sum(sum);
        result.Rows += Vector512.Sum(kept);
        Masked(rows + i, count - i, ref result);
    }
}
