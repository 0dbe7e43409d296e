using System;
using System.IO;
using Microsoft.Win32.SafeHandles;

namespace Laminar.Cli.Output;

/// <summary>The process's standard output, which must tell when nobody reads it any more.</summary>
internal static class StandardOutput
{
    /// <summary>
    /// The console's own stream takes no notice when the reader of a pipe has gone: a run would go on writing to nobody. A file's stream throws. But on
    /// what can be sought it writes at positions of its own and leaves the shared one where it was, so that whoever writes to the same file next, the shell's next command
    /// say, would write over it: a regular file gets the console's.
    /// </summary>
    public static Stream Open()
    {
        if (Console.IsOutputRedirected && !OperatingSystem.IsWindows())
        {
            var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!stream.CanSeek)
            {
                return stream;
            }
        }

        return Console.OpenStandardOutput();
    }
}
