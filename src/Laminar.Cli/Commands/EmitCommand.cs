using System.CommandLine;

namespace Laminar.Cli.Commands;

internal static class EmitCommand
{
    public static Command Create(CliConsole console)
    {
        var file = ScriptArguments.File();
        var sources = ScriptArguments.Sources();
        var unbounded = ScriptArguments.UnboundedState();
        var command = new Command("emit", "Write the C# that a script compiles to: a row type for each source, a class for each query.\n\nExample:\n  laminar emit busiest.sql") { file, sources, unbounded };
        command.SetAction(parsed =>
        {
            var program = ScriptFile.Compile(console, parsed.GetValue(file)!, parsed.GetValue(sources), parsed.GetValue(unbounded), needsFiles: false, out var exitCode);
            foreach (var type in program?.Types ?? [])
            {
                console.WriteLine(type.Code);
            }

            return exitCode;
        });
        return command;
    }
}
