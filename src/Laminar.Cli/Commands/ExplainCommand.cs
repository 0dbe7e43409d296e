using System.CommandLine;
using Laminar.Cli.Running;
using Laminar.Compiler.Explain;
using Laminar.Compiler.Scripts;

namespace Laminar.Cli.Commands;

internal static class ExplainCommand
{
    public static Command Create(CliConsole console)
    {
        var file = ScriptArguments.File();
        var sources = ScriptArguments.Sources();
        var unbounded = ScriptArguments.UnboundedState();
        var passes = new Option<bool>("--passes") { Description = "Show the plan after each pass of the optimiser that changed it." };
        var command = new Command("explain", "Show the plans of a script's queries: operators, state and watermarks.\n\nExample:\n  laminar explain busiest.sql --passes") { file, sources, unbounded, passes };
        command.SetAction(parsed =>
        {
            var program = ScriptFile.Compile(console, parsed.GetValue(file)!, parsed.GetValue(sources), parsed.GetValue(unbounded), needsFiles: false, out var exitCode);
            foreach (var unit in program?.Units ?? default)
            {
                console.WriteLine(Title(unit));
                console.WriteLine(Text(unit, parsed.GetValue(passes)));
            }

            return exitCode;
        });
        return command;
    }

    private static string Title(ScriptUnit unit) => $"-- {unit.Name}: {RunSummary.From(unit)} -> {JobOutputs.NameOf(unit)}";

    private static string Text(ScriptUnit unit, bool passes) => (passes ? PlanPrinter.ExplainPasses(unit.Logical) : PlanPrinter.Explain(unit.Plan)).TrimEnd() + "\n";
}
