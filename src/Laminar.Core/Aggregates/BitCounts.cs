using System.Numerics;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>BIT_AND and BIT_OR of integers that can be taken back: how often each bit was set. 520 bytes.</summary>
public struct BitCounts<T> where T : struct, IBinaryInteger<T>
{
    private const int Bits = 64;

    private long _count;
    private Counts _set;

    /// <summary>Whether there is a value.</summary>
    public readonly bool Has => _count > 0;

    /// <summary>The bits that all values have.</summary>
    public readonly T All => Where(_count);

    /// <summary>The bits that a value has.</summary>
    public readonly T Any
    {
        get
        {
            var bits = 0UL;
            for (var bit = 0; bit < Bits; bit++)
            {
                bits |= _set[bit] > 0 ? 1UL << bit : 0;
            }

            return T.CreateTruncating(bits);
        }
    }

    /// <summary>Looks at a value.</summary>
    public void Add(T value) => Count(value, 1);

    /// <summary>Looks at a value if it is to be included.</summary>
    public void Add(T value, bool include)
    {
        if (include)
        {
            Count(value, 1);
        }
    }

    /// <summary>Takes a value out again.</summary>
    public void Remove(T value) => Count(value, -1);

    /// <summary>Takes a value out again if it was included.</summary>
    public void Remove(T value, bool include)
    {
        if (include)
        {
            Count(value, -1);
        }
    }

    /// <summary>Adds the values of a later pane.</summary>
    public void Merge(in BitCounts<T> later)
    {
        _count += later._count;
        for (var bit = 0; bit < Bits; bit++)
        {
            _set[bit] += later._set[bit];
        }
    }

    /// <summary>Takes the values of an earlier pane out.</summary>
    public void Subtract(in BitCounts<T> earliest)
    {
        _count -= earliest._count;
        for (var bit = 0; bit < Bits; bit++)
        {
            _set[bit] -= earliest._set[bit];
        }
    }

    /// <summary>Writes the state.</summary>
    public readonly void Save(ref StateWriter writer)
    {
        writer.Write(_count);
        for (var bit = 0; bit < Bits; bit++)
        {
            writer.Write(_set[bit]);
        }
    }

    /// <summary>Reads the state.</summary>
    public void Load(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out _count);
        for (var bit = 0; bit < Bits; bit++)
        {
            reader.Read(out _set[bit]);
        }
    }

    private void Count(T value, int by)
    {
        _count += by;
        var bits = ulong.CreateTruncating(value);
        while (bits != 0)
        {
            _set[BitOperations.TrailingZeroCount(bits)] += by;
            bits &= bits - 1;
        }
    }

    private readonly T Where(long count)
    {
        var bits = 0UL;
        for (var bit = 0; bit < Bits; bit++)
        {
            bits |= _set[bit] == count ? 1UL << bit : 0;
        }

        return T.CreateTruncating(bits);
    }

    [InlineArray(Bits)]
    private struct Counts
    {
        private long _first;
    }
}
