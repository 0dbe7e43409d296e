using System;
using System.Runtime.InteropServices;

namespace Laminar.Functions;

/// <summary>What matching needs to remember: native memory of the thread, as large as its largest pattern needed. Freed with the thread.</summary>
[HotPath(Allow = HotPathAllow.SharedState, Because = "each thread has its own, and nothing in it outlives a match")]
internal sealed unsafe class PatternMemory
{
    [ThreadStatic]
    private static PatternMemory? t_memory;

    private int* _start;
    private long _length;
    private int* _more;
    private long _moreLength;

    ~PatternMemory()
    {
        NativeMemory.Free(_start);
        NativeMemory.Free(_more);
    }

    /// <summary>Room for so many numbers, with anything in it, until it is asked for again.</summary>
    public static int* Take(int length)
    {
        var memory = t_memory;
        return memory is not null && memory._length >= length ? memory._start : Grow(length);
    }

    /// <summary>Room beside that, for so many more.</summary>
    public static int* TakeMore(long length)
    {
        var memory = t_memory;
        return memory is not null && memory._moreLength >= length ? memory._more : GrowMore(length);
    }

    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.InputOutput | HotPathAllow.Reflection, Because = "until the largest pattern fits; lifted from the guard")]
    private static int* Grow(int length)
    {
        using var lifted = HotPathGuard.Lift();
        var memory = t_memory ??= new PatternMemory();
        Grow(ref memory._start, ref memory._length, length);
        return memory._start;
    }

    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.InputOutput | HotPathAllow.Reflection, Because = "for patterns that read far ahead, until the largest text fits; lifted from the guard")]
    private static int* GrowMore(long length)
    {
        using var lifted = HotPathGuard.Lift();
        var memory = t_memory ??= new PatternMemory();
        Grow(ref memory._more, ref memory._moreLength, length);
        return memory._more;
    }

    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.InputOutput, Because = "it is what growing is")]
    private static void Grow(ref int* start, ref long length, long wanted)
    {
        start = (int*)NativeMemory.Realloc(start, (nuint)wanted * sizeof(int));
        length = wanted;
    }
}
