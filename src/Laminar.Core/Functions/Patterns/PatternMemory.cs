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
    private int _length;

    ~PatternMemory() => NativeMemory.Free(_start);

    /// <summary>Room for so many numbers, with anything in it, until it is asked for again.</summary>
    public static int* Take(int length)
    {
        var memory = t_memory;
        return memory is not null && memory._length >= length ? memory._start : Grow(length);
    }

    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.InputOutput | HotPathAllow.Reflection, Because = "until the largest pattern fits; lifted from the guard")]
    private static int* Grow(int length)
    {
        using var lifted = HotPathGuard.Lift();
        var memory = t_memory ??= new PatternMemory();
        memory._start = (int*)NativeMemory.Realloc(memory._start, (nuint)length * sizeof(int));
        memory._length = length;
        return memory._start;
    }
}
