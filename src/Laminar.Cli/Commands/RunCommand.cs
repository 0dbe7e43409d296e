using System;
using System.CommandLine;
using System.Linq;
using System.Threading;
using Laminar.Cli.Compiling;
using Laminar.Cli.Running;
using Laminar.Compiler.Scripts;

namespace Laminar.Cli.Commands;

internal static class RunCommand
{
    public static Command Create(CliConsole console, CancellationToken cancellation)
    {
        var file = ScriptArguments.File();
        var sources = ScriptArguments.Sources();
        var unbounded = ScriptArguments.UnboundedState();
        var format = new Option<string?>("--format") { Description = "How a bare SELECT is written: a table on a terminal, else csv, unless said here.", HelpName = "table|csv|jsonl" };
        format.AcceptOnlyFromAmong("table", "csv", "jsonl");
        var badRows = new Option<string?>("--bad-rows")
        {
            Description = "What happens to rows that cannot be read, or on which an expression fails: fail (the default) stops at the first, skip leaves them out and counts them, a path does that and writes those that cannot be read there.",
            HelpName = "fail|skip|PATH",
        };
        var noProgress = new Option<bool>("--no-progress") { Description = "No progress line on the terminal, and no line about speed at the end." };
        var stats = new Option<bool>("--stats") { Description = "Say at the end what was read and written, and how fast, also where errors do not go to a terminal." };
        var farFuture = new Option<string?>("--far-future") { Description = "A row whose time lies further than this past the clock does not move the watermark, as in 5m. Unless said, every row does: files are replays.", HelpName = "LENGTH" };
        farFuture.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && LengthText.Read(text) is null)
            {
                result.AddError($"--far-future {text}: {LengthText.Problem}");
            }
        });
        var command = new Command("run", "Run a script to the end of its sources.\n\nExamples:\n  laminar run busiest.sql\n  laminar run busiest.sql --source flights=2001.csv --format jsonl\n  laminar run busiest.sql --bad-rows rejected.txt --stats")
        {
            file, sources, unbounded, format, badRows, farFuture, noProgress, stats,
        };
        command.SetAction(parsed =>
        {
            var started = console.Time.GetTimestamp();
            CompilerWarmth.Begin();
            var program = ScriptFile.Compile(console, parsed.GetValue(file)!, parsed.GetValue(sources), parsed.GetValue(unbounded), needsFiles: true, out var exitCode);
            if (program is null || !program.Units.Any(unit => unit.Runs))
            {
                return exitCode;
            }

            var policy = parsed.GetValue(badRows) ?? program.Settings.BadRows ?? "fail";
            using var stop = StopSignal.Link(console, cancellation);
            var settings = new RunSettings(
                Format(parsed.GetValue(format) ?? program.Settings.Format, console),
                policy == "fail" ? BadRows.Fail : BadRows.Skip,
                policy is "fail" or "skip" ? null : policy,
                console.ErrorIsTerminal && !parsed.GetValue(noProgress),
                parsed.GetValue(stats) || (console.ErrorIsTerminal && !parsed.GetValue(noProgress)),
                stop.Token)
            {
                Started = started,
                FarFuture = parsed.GetValue(farFuture) is { } length ? TimeSpan.FromTicks(LengthText.Read(length)!.Value / 100) : null,
            };
            new ScriptRun(console, settings).Run(program);
            return ExitCode.Success;
        });
        return command;
    }

    private static ResultFormat Format(string? name, CliConsole console) => name switch
    {
        "table" => ResultFormat.Table,
        "jsonl" => ResultFormat.JsonLines,
        "csv" => ResultFormat.Csv,
        _ => console.OutIsTerminal ? ResultFormat.Table : ResultFormat.Csv,
    };
}
