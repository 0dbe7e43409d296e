using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Laminar.Operators;

/// <summary>A byte for each of many numbered things, in native memory.</summary>
internal sealed unsafe class SessionMarks
{
    private byte* _marks;
    private uint _capacity;

    ~SessionMarks() => FreeMarks();

    public long Bytes => _capacity;

    public byte* Start => _marks;

    /// <summary>Room for so many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Ensure(uint count)
    {
        if (count > _capacity)
        {
            Grow(count);
        }
    }

    public void Set(uint number, byte mark) => _marks[number] = mark;

    /// <summary>
    /// The first number at or after this one, and below <paramref name="end"/>, whose mark is one of so many from <paramref name="first"/> on, round 256.
    /// </summary>
    public bool Next(ref uint number, uint end, byte first, int marks)
    {
        if (marks > 255)
        {
            return number < end;
        }

        var low = Vector256.Create(first);
        var most = Vector256.Create((byte)(marks - 1));
        for (; number < end; number = (number | 31) + 1)
        {
            // Behind the end there is room for a whole vector, and what lies there is passed over.
            var start = number & ~31u;
            var since = Vector256.Load(_marks + start) - low;
            var found = Vector256.Equals(Vector256.Min(since, most), since).ExtractMostSignificantBits() >> (int)(number - start);
            if (found != 0)
            {
                number += (uint)BitOperations.TrailingZeroCount(found);
                return number < end;
            }
        }

        return false;
    }

    public void Free()
    {
        FreeMarks();
        GC.SuppressFinalize(this);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(uint count)
    {
        var capacity = Math.Max(1024, BitOperations.RoundUpToPowerOf2(count));
        _marks = (byte*)NativeMemory.Realloc(_marks, capacity);
        NativeMemory.Clear(_marks + _capacity, capacity - _capacity);
        _capacity = capacity;
    }

    private void FreeMarks()
    {
        NativeMemory.Free(_marks);
        _marks = null;
        _capacity = 0;
    }
}
