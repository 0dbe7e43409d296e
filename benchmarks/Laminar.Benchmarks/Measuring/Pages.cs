using System.Runtime.InteropServices;

namespace Laminar.Benchmarks;

/// <summary>Zeroed memory on huge pages, for the hand-written loops: they get what the engine gets.</summary>
internal static unsafe partial class Pages
{
    private const nuint Huge = 2 << 20;

    public static void* Take(nuint bytes)
    {
        var length = (bytes + Huge - 1) & ~(Huge - 1);
        var memory = NativeMemory.AlignedAlloc(length, Huge);
        _ = Advise(memory, length, 14);
        NativeMemory.Clear(memory, length);
        return memory;
    }

    public static void Free(void* memory) => NativeMemory.AlignedFree(memory);

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(void* address, nuint length, int advice);
}
