using System.CommandLine;
using System.Linq;
using System.Threading;

namespace Laminar.Cli.Commands;

/// <summary>All commands.</summary>
internal static class CommandTree
{
    public static RootCommand Create(CliConsole console, CancellationToken cancellation)
    {
        var root = Commands(console, cancellation);
        foreach (var version in root.Options.OfType<VersionOption>())
        {
            version.Action = new VersionAction(console);
        }

        return root;
    }

    private static RootCommand Commands(CliConsole console, CancellationToken cancellation) => new(
        """
        Laminar compiles streaming SQL to C# and runs it.

        Examples:
          laminar run busiest.sql
          laminar run busiest.sql --source flights=2001.csv --format jsonl > busiest.jsonl
          laminar run - --bad-rows rejected.txt < busiest.sql
          laminar check busiest.sql
          laminar explain busiest.sql --passes
          laminar doc windows

        Exit codes: 0 success, 1 error, 2 wrong usage, 130 stopped by Ctrl-C.
        """)
    {
        CheckCommand.Create(console),
        ExplainCommand.Create(console),
        EmitCommand.Create(console),
        RunCommand.Create(console, cancellation),
        DocCommand.Create(console),
        new Option<bool>(GlobalOptions.Debug) { Description = "Show the stack trace of an internal error.", Recursive = true },
    };
}
