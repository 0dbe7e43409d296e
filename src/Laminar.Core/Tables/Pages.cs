using System;
using System.Runtime.InteropServices;

namespace Laminar.Tables;

/// <summary>
/// Zeroed native memory. Large pieces come straight from the system on Linux, aligned to and advised for huge pages: without them a table of some
/// megabytes misses the translation cache on every row, and growing stalls three times as long. Elsewhere, and for small pieces, the C heap, from the
/// beginning of a cache line on: by itself it begins 16 bytes into one, so that every other slot of 32 lay in two lines.
/// </summary>
internal static unsafe partial class Pages
{
    private const nuint Huge = 2 << 20;
    private const nuint Line = 64;
    private const int ReadWrite = 3;
    private const int PrivateAnonymousNoReserve = 0x4022;
    private const int AdviseHuge = 14;

    /// <summary>Whether untouched memory costs nothing, so that room to grow can be reserved.</summary>
    public static bool ReservesLazily { get; } = OperatingSystem.IsLinux();

    [HotPath(Allow = HotPathAllow.InputOutput, Because = "the system gives memory in large pieces, by doubling")]
    public static void* Take(nuint bytes)
    {
        if (!FromSystem(bytes))
        {
            var small = NativeMemory.AlignedAlloc(bytes, Line);
            NativeMemory.Clear(small, bytes);
            return small;
        }

        // One huge page more than asked for, and what lies before the first boundary and behind the end goes back at once.
        var length = RoundUp(bytes);
        var start = (byte*)Map(null, length + Huge, ReadWrite, PrivateAnonymousNoReserve, -1, 0);
        if (start == (byte*)-1)
        {
            throw Refused(bytes);
        }

        var aligned = (byte*)RoundUp((nuint)start);
        var before = (nuint)(aligned - start);
        if (before > 0)
        {
            _ = Unmap(start, before);
        }

        if (Huge - before > 0)
        {
            _ = Unmap(aligned + length, Huge - before);
        }

        // Advice: where it is refused the memory is as good, only slower.
        _ = Advise(aligned, length, AdviseHuge);
        return aligned;
    }

    [HotPath(Allow = HotPathAllow.InputOutput, Because = "the system takes back what Take took")]
    public static void Free(void* memory, nuint bytes)
    {
        if (memory == null)
        {
            return;
        }

        if (FromSystem(bytes))
        {
            _ = Unmap(memory, RoundUp(bytes));
        }
        else
        {
            NativeMemory.AlignedFree(memory);
        }
    }

    private static bool FromSystem(nuint bytes) => ReservesLazily && bytes >= Huge / 2;

    private static nuint RoundUp(nuint value) => (value + Huge - 1) & ~(Huge - 1);

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial void* Map(void* address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int Unmap(void* address, nuint length);

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(void* address, nuint length, int advice);

    private static OutOfMemoryException Refused(nuint bytes) => new("The system refused " + bytes + " bytes for a table.");
}
