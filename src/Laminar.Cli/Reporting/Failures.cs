using System;
using System.IO;
using Laminar.Connectors;
using Laminar.Formats;

namespace Laminar.Cli.Reporting;

/// <summary>An exception as one line, and its exit code.</summary>
internal static class Failures
{
    private const int BrokenPipe = 32;

    public static int Report(CliConsole console, Exception failure, bool debug)
    {
        switch (failure)
        {
            case OperationCanceledException:
                ErrorLine.Write(console, "stopped");
                return ExitCode.Interrupted;
            case IOException { HResult: BrokenPipe }:
                return ExitCode.BrokenPipe;
            case BadInputException bad:
                ErrorLine.Write(console, FormattableString.Invariant($"{bad.Input}({bad.Line},{bad.Column}): error: {bad.Problem}"));
                break;
            case ConnectorException or BadRowException:
                ErrorLine.Write(console, "error: " + failure.Message);
                break;
            case IOException or UnauthorizedAccessException:
                ErrorLine.Write(console, "error: " + failure.Message);
                break;
            default:
                ErrorLine.Write(console, $"error: internal error: {OneLine(failure)}" + (debug ? "" : " (--debug shows where)"));
                break;
        }

        if (debug)
        {
            console.Error.WriteLine(failure.ToString());
        }

        return ExitCode.Failure;
    }

    private static string OneLine(Exception failure) => failure.GetType().Name + ": " + failure.Message.ReplaceLineEndings(" ");
}
