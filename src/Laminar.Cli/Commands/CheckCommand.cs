using System.CommandLine;
using System.Globalization;

namespace Laminar.Cli.Commands;

internal static class CheckCommand
{
    public static Command Create(CliConsole console)
    {
        var file = ScriptArguments.File();
        var sources = ScriptArguments.Sources();
        var unbounded = ScriptArguments.UnboundedState();
        var command = new Command("check", "Compile a script and report what is wrong with it, without running it.\n\nExample:\n  laminar check busiest.sql") { file, sources, unbounded };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            var program = ScriptFile.Compile(console, path, parsed.GetValue(sources), parsed.GetValue(unbounded), needsFiles: false, out var exitCode);
            if (program is not null)
            {
                console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {Count(program.Sources.Count, "source", "sources")}, {Count(program.Units.Count, "query", "queries")}, no errors"));
            }

            return exitCode;
        });
        return command;
    }

    private static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
