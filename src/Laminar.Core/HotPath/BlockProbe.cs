using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Laminar;

/// <summary>How often the system took this thread off its processor because it had nothing to run: it slept, or waited for a file, a socket or another thread. Some 300 ns a look.</summary>
[SupportedOSPlatform("linux")]
internal static unsafe partial class BlockProbe
{
    private const int ThisThread = 1;

    /// <summary>Where the count is among the words of struct rusage, of which there may be more behind it.</summary>
    private const int Voluntary = 16;

    public static int Count
    {
        [HotPath(Allow = HotPathAllow.InputOutput, Because = "only where blocking is watched")]
        get
        {
            Usage usage = default;
            return Read(ThisThread, &usage) == 0 ? (int)usage[Voluntary] : throw Refused();
        }
    }

    private static InvalidOperationException Refused() => new("The system does not tell how often this thread blocked.");

    [InlineArray(40)]
    private struct Usage
    {
        private nint _word;
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int Read(int who, Usage* usage);
}
