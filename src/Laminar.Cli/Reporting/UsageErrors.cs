using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using Laminar.Compiler.Text;

namespace Laminar.Cli.Reporting;

/// <summary>What is wrong with a command line: the first thing that is, since what follows it is mostly of its making.</summary>
internal static class UsageErrors
{
    public static int Report(CliConsole console, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        ErrorLine.Write(console, "error: " + (Unknown(command, parsed.UnmatchedTokens) ?? OneLine(parsed.Errors[0].Message)));
        console.Error.WriteLine($"laminar {(command is RootCommand ? "" : command.Name + " ")}--help shows how it is used.");
        return ExitCode.Usage;
    }

    /// <summary>A command or an option that there is not, with what was probably meant; null where each word is known.</summary>
    private static string? Unknown(Command command, IReadOnlyList<string> words)
    {
        if (command is RootCommand)
        {
            var commands = command.Subcommands.Select(other => other.Name).ToList();
            return words.Count == 0 ? "a command is missing: " + Listed(commands)
                : words[0].EndsWith(".sql", StringComparison.OrdinalIgnoreCase) || File.Exists(words[0]) ? $"{words[0]} is no command: did you mean laminar run {words[0]}?"
                : words[0].StartsWith('-') ? NoOption("laminar", words[0], command)
                : $"there is no command {words[0]}" + (DidYouMean.Find(words[0], commands) is { } near ? $": did you mean {near}?" : $"; there are {Listed(commands)}");
        }

        return words.Count == 0 ? null : words[0].StartsWith('-') ? NoOption(command.Name, words[0], command) : $"{command.Name} does not take '{words[0]}'";
    }

    private static string NoOption(string of, string option, Command command)
    {
        var options = command.Options.Select(other => other.Name).ToList();
        return $"{of} has no option {option}" + (DidYouMean.Find(option, options) is { } near ? $": did you mean {near}?" : $"; it has {Listed(options)}");
    }

    private static string Listed(List<string> names) => names.Count < 2 ? string.Concat(names) : string.Join(", ", names.SkipLast(1)) + " and " + names[^1];

    private static string OneLine(string message) => string.Join(", ", message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Replace(":,", ":", StringComparison.Ordinal);
}
