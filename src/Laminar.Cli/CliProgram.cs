using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Laminar.Cli.Commands;
using Laminar.Cli.Reporting;

namespace Laminar.Cli;

/// <summary>The tool as a function of its arguments and streams. It never throws, and never shows a stack trace unless asked with --debug.</summary>
public static class CliProgram
{
    /// <summary>Runs the tool; the exit code.</summary>
    public static int Run(string[] args, Stream stdout, TextWriter stderr) => Run(args, new CliConsole { Out = stdout, Error = stderr });

    /// <summary>Runs the tool; the exit code. <paramref name="cancellation"/> stops a run as Ctrl-C does.</summary>
    public static int Run(string[] args, CliConsole console, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(console);
        var debug = args.Contains(GlobalOptions.Debug);
        try
        {
            var parsed = CommandTree.Create(console, cancellation).Parse(args);
            if (parsed.Errors.Count > 0)
            {
                return UsageErrors.Report(console, parsed);
            }

            // Help and version are text; what they write goes out with the results.
            using var text = new StreamWriter(console.Out, new UTF8Encoding(false), leaveOpen: true);
            return parsed.Invoke(new InvocationConfiguration { Output = text, Error = console.Error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure)
        {
            return Failures.Report(console, failure, debug);
        }
    }
}
