using System;
using Spectre.Console;

namespace Laminar.Cli.Reporting;

/// <summary>A line on standard error; on a terminal the word error is red and the word warning yellow.</summary>
internal static class ErrorLine
{
    public static void Write(CliConsole console, string line)
    {
        var (word, colour) = Mark(line);
        if (!console.ErrorIsTerminal || word is null)
        {
            console.Error.WriteLine(line);
            return;
        }

        var at = line.IndexOf(word, StringComparison.Ordinal);
        var ansi = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Error) });
        console.Error.Write(line[..at]);
        ansi.Write(new Text(word.TrimEnd(':', ' '), new Style(colour, decoration: Decoration.Bold)));
        console.Error.WriteLine(line[(at + word.TrimEnd(':', ' ').Length)..]);
    }

    private static (string? Word, Color Colour) Mark(string line)
    {
        foreach (var (word, colour) in new[] { ("error", Color.Red), ("warning", Color.Yellow) })
        {
            foreach (var marked in new[] { word + ": ", word + " LAM" })
            {
                if (line.Contains(marked, StringComparison.Ordinal))
                {
                    return (word, colour);
                }
            }
        }

        return (null, default);
    }
}
