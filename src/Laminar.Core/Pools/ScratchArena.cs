using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Laminar.Pools;

/// <summary>
/// Memory for what a batch needs and nobody after it: taken piece by piece, given back as a whole by <see cref="Reset"/>. Taking never allocates while the
/// capacity lasts. One thread at a time.
/// </summary>
public sealed class ScratchArena
{
    private readonly PoolOverflow _overflow;
    private byte[] _bytes;
    private int _used;

    /// <summary>An arena of that size.</summary>
    /// <param name="capacity">Bytes, at least 1.</param>
    /// <param name="overflow">What happens when it is full: Throw or Grow.</param>
    public ScratchArena(int capacity, PoolOverflow overflow)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        if (overflow == PoolOverflow.Drop)
        {
            throw new ArgumentException("An arena has nothing to drop: choose Throw or Grow.", nameof(overflow));
        }

        (_bytes, _overflow) = (GC.AllocateUninitializedArray<byte>(capacity, pinned: true), overflow);
    }

    /// <summary>Bytes that there are.</summary>
    public int Capacity => _bytes.Length;

    /// <summary>Bytes taken since the last <see cref="Reset"/>, with what alignment took.</summary>
    public int Used => _used;

    internal uint Generation { get; private set; }

    /// <summary>Takes room for that many values, aligned for them. Its contents are what was there before: write before you read.</summary>
    [HotPath]
    public Scratch<T> Take<T>(int count)
        where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var size = Unsafe.SizeOf<T>();
        var start = ((long)_used + 15) & ~15L;
        var end = start + ((long)count * size);
        if (end > _bytes.Length)
        {
            MakeRoom(end);
        }

        _used = (int)end;
        return new(this, Generation, MemoryMarshal.Cast<byte, T>(_bytes.AsSpan((int)start, count * size)));
    }

    /// <summary>Gives all back. What was taken before throws when it is asked for its span.</summary>
    [HotPath]
    public void Reset()
    {
        _used = 0;
        Generation++;
    }

    /// <summary>What was taken before keeps the old array, which lives as long as it is held.</summary>
    [HotPath(Allow = HotPathAllow.Allocation, Because = "until the capacity fits; lifted from the guard")]
    private void MakeRoom(long needed)
    {
        if (_overflow == PoolOverflow.Throw || needed > Array.MaxLength)
        {
            Full(_bytes.Length, needed);
        }

        using var lifted = HotPathGuard.Lift();
        _bytes = GC.AllocateUninitializedArray<byte>((int)Math.Min(Array.MaxLength, Math.Max(needed, 2L * _bytes.Length)), pinned: true);
    }

    [DoesNotReturn]
    private static void Full(int capacity, long needed) =>
        throw new InvalidOperationException("The scratch arena of " + capacity + " bytes would need " + needed + ": give it a larger capacity, or reset it after each batch.");
}
