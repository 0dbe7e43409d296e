using System;
using System.IO;

namespace Laminar.Cli;

/// <summary>What a run of the tool reads and writes: the process's own streams, or a test's. Results go to <see cref="Out"/>, everything else to <see cref="Error"/>.</summary>
public sealed class CliConsole
{
    /// <summary>Results, as bytes.</summary>
    public required Stream Out { get; init; }

    /// <summary>Errors, warnings, progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Where the path "-" reads from.</summary>
    public Stream In { get; init; } = Stream.Null;

    /// <summary>Results are looked at: a table is the default.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Errors are looked at: colours and progress are welcome.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>The clock of a run: of rows that are made so many a second, of processing time, and of what is said about speed.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The process's console.</summary>
    public static CliConsole OfProcess(Stream stdout, Stream stdin) => new()
    {
        Out = stdout,
        In = stdin,
        Error = Console.Error,
        OutIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
    };

    /// <summary>A line on <see cref="Out"/>, as UTF-8.</summary>
    public void WriteLine(string text)
    {
        Out.Write(System.Text.Encoding.UTF8.GetBytes(text + "\n"));
        Out.Flush();
    }
}
