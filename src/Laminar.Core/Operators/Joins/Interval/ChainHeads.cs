using System;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// Where chains begin: for each hash the number of the latest row of either side, both in one word, so that adding a row and looking for those of the other
/// side touch one line of the cache. Nothing is taken out: a head below the tail stands for none.
/// </summary>
internal sealed unsafe class ChainHeads
{
    private long _count;

    ~ChainHeads() => FreeMemory();

    /// <summary>Two numbers a hash, the left side's first.</summary>
    public uint* Places { get; private set; }

    /// <summary>How far a hash is shifted right to become a place.</summary>
    public int Shift { get; private set; }

    public long Bytes => _count * 2 * sizeof(uint);

    /// <summary>Heads for <paramref name="rows"/> rows a side, a power of two. None points to a row that is there.</summary>
    public void Clear(long rows, uint left, uint right)
    {
        if (rows != _count)
        {
            FreeMemory();
            _count = rows;
            Places = (uint*)Pages.Take((nuint)Bytes);
            Shift = 64 - System.Numerics.BitOperations.Log2((ulong)rows);
        }

        var none = unchecked(left - 1 | (ulong)(right - 1) << 32);
        new Span<ulong>(Places, checked((int)rows)).Fill(none);
    }

    public void Free()
    {
        FreeMemory();
        GC.SuppressFinalize(this);
    }

    private void FreeMemory()
    {
        Pages.Free(Places, (nuint)Bytes);
        Places = null;
        _count = 0;
    }
}
