using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;

namespace Laminar.Cli.Commands;

/// <summary>What every command takes: a script, and files for its sources.</summary>
internal static class ScriptArguments
{
    public static Argument<string> File() => new("FILE.sql") { Description = "The script; - reads it from standard input." };

    public static Option<Dictionary<string, string>> Sources() => new("--source")
    {
        Description = "A source's file, in place of its 'path': NAME=PATH. PATH may be a pattern (trades-*.csv), or - for standard input. May be given for several sources.",
        HelpName = "NAME=PATH",
        AllowMultipleArgumentsPerToken = false,
        Arity = ArgumentArity.OneOrMore,
        CustomParser = Parse,
    };

    public static Option<bool> UnboundedState() => new("--allow-unbounded-state")
    {
        Description = "Take joins whose state can grow without end, with a warning; SET state = 'unbounded' in the script says that it is meant.",
    };

    private static Dictionary<string, string>? Parse(ArgumentResult result)
    {
        var files = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var token in result.Tokens)
        {
            var equals = token.Value.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == token.Value.Length - 1)
            {
                result.AddError($"--source takes NAME=PATH, and '{token.Value}' is not that");
                return null;
            }

            if (!files.TryAdd(token.Value[..equals], token.Value[(equals + 1)..]))
            {
                result.AddError($"--source {token.Value[..equals]} is given twice");
                return null;
            }
        }

        return files;
    }
}
