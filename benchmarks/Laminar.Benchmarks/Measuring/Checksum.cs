using System.Runtime.CompilerServices;

namespace Laminar.Benchmarks;

/// <summary>What a run came to, in no order, so that every way of computing it can be compared.</summary>
internal struct Checksum
{
    public long Rows;
    public long Sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Group(long windowEnd, long key, long count, long sum)
    {
        Rows++;
        Sum += windowEnd / Data.Second * ((key & 1023) + 1) * (sum + (7 * count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Value(long value)
    {
        Rows++;
        Sum += value;
    }
}
