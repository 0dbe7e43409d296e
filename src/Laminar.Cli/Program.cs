using System;
using System.IO;
using Laminar.Cli;
using Microsoft.Win32.SafeHandles;

// The console's own stream takes no notice when the reader of a pipe has gone: a run would go on writing to nobody. A file's stream throws.
using var handle = new SafeFileHandle(1, ownsHandle: false);
using Stream stdout = Console.IsOutputRedirected && !OperatingSystem.IsWindows()
    ? new FileStream(handle, FileAccess.Write, bufferSize: 0)
    : Console.OpenStandardOutput();
using var stdin = Console.OpenStandardInput();
return CliProgram.Run(args, CliConsole.OfProcess(stdout, stdin));
