using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Laminar.Operators;

/// <summary>A byte for each of many numbered things, in native memory.</summary>
internal sealed unsafe class SessionMarks
{
    /// <summary>How many marks are looked at together; there is room for so many of them more than may be found at once.</summary>
    public const uint Group = 64;

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
    /// Numbers from <paramref name="number"/> on and below <paramref name="end"/> whose mark is one of so many from <paramref name="first"/> on, round 256. How
    /// many were found: as many as there is room for in whole groups of 64. The search is done when <paramref name="number"/> has reached the end.
    /// </summary>
    public int Find(ref uint number, uint end, byte first, int marks, Span<uint> found)
    {
        var low = Vector256.Create(first);
        var most = Vector256.Create((byte)(Math.Min(marks, 256) - 1));
        var count = 0;
        for (; number < end && count <= found.Length - Group; number += Group)
        {
            // Marks are kept for whole groups, and what lies behind the end is left out.
            var bits = Among(_marks + number, low, most) | ((ulong)Among(_marks + number + 32, low, most) << 32);
            bits &= ulong.MaxValue >> (int)(Group - Math.Min(Group, end - number));

            // Most groups have none or one or two: written without asking, and counted where they are there.
            found[count] = number + (uint)BitOperations.TrailingZeroCount(bits);
            count += bits != 0 ? 1 : 0;
            bits &= bits - 1;
            found[count] = number + (uint)BitOperations.TrailingZeroCount(bits);
            count += bits != 0 ? 1 : 0;
            for (bits &= bits - 1; bits != 0; bits &= bits - 1)
            {
                found[count++] = number + (uint)BitOperations.TrailingZeroCount(bits);
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Among(byte* marks, Vector256<byte> low, Vector256<byte> most)
    {
        var since = Vector256.Load(marks) - low;
        return Vector256.Equals(Vector256.Min(since, most), since).ExtractMostSignificantBits();
    }

    public void Free()
    {
        FreeMarks();
        GC.SuppressFinalize(this);
    }

    [HotPath(Allow = HotPathAllow.InputOutput, Because = "by doubling, until the sessions fit")]
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
