using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Laminar.Cli.Compiling;
using Laminar.Cli.Reporting;
using Laminar.Compiler.Scripts;
using Laminar.Connectors;
using Laminar.Formats;

namespace Laminar.Cli.Running;

/// <summary>Runs a compiled script, one statement after the other.</summary>
internal sealed class ScriptRun(CliConsole console, RunSettings settings)
{
    public void Run(ScriptProgram program)
    {
        var units = program.Units.Where(unit => unit.Runs).ToList();
        // What can be known to fail fails before anything is compiled or written.
        foreach (var unit in units)
        {
            Input(unit, new ReadOptions()).Check();
        }

        if (units.Count(unit => unit.Source.Options.Path == "-") > 1)
        {
            throw new ConnectorException("standard input can be read once, and two statements of this script read it: keep it in a file");
        }

        using var letters = settings.DeadLetterPath is { } path ? new OutputFile(path) : null;
        var jobs = InProcessCompiler.Compile(program, units);
        foreach (var (job, unit) in jobs.Zip(units))
        {
            Run(job, unit, letters?.Stream);
        }

        letters?.Complete();
    }

    private void Run(ScriptJob job, ScriptUnit unit, Stream? letters)
    {
        var progress = new JobProgress(console, settings.ShowProgress);
        var input = Input(unit, new ReadOptions
        {
            BadRows = settings.BadRows,
            DeadLetter = letters,
            Header = unit.Source.Options.Header,
            Delimiter = unit.Source.Options.Delimiter,
            NumericTime = Enum.Parse<TimeUnit>(unit.Source.Options.TimestampUnit),
            Progress = progress.Report,
            Cancellation = settings.Cancellation,
        });
        JobReport report;
        using (var output = Output(unit))
        {
            try
            {
                report = job.Run(input, output, new QueryOptions { BadRows = settings.BadRows }, progress);
            }
            finally
            {
                progress.Clear();
            }

            output.Complete();
        }

        Summarize(unit, report, progress.Elapsed);
    }

    private JobInput Input(ScriptUnit unit, ReadOptions options)
    {
        var source = unit.Source.Options;
        return new JobInput(source.Path!, source.FormatOf(source.Path), options, console.In);
    }

    private JobOutput Output(ScriptUnit unit)
    {
        if (unit.Sink is not { } sink)
        {
            return new JobOutput(console.Out, settings.Format, new WriteOptions());
        }

        var options = new WriteOptions
        {
            Header = sink.Options.Header,
            Delimiter = sink.Options.Delimiter,
            Columns = sink.Columns.Count == 0 ? null : [.. sink.Columns.Select(column => column.Name)],
        };
        var format = sink.Options.FormatOf(sink.Options.Path) == RecordFormat.Csv ? ResultFormat.Csv : ResultFormat.JsonLines;
        return sink.Options.Connector switch
        {
            Connector.Blackhole => new JobOutput(Stream.Null, ResultFormat.None, options),
            Connector.Print => new JobOutput(console.Out, sink.Options.Format is null ? settings.Format : format, options),
            _ => new JobOutput(new OutputFile(sink.Options.Path!), format, options),
        };
    }

    /// <summary>Rows that did not make it are always spoken of; the rest only where it is asked for.</summary>
    private void Summarize(ScriptUnit unit, JobReport report, TimeSpan elapsed)
    {
        var counters = report.Counters;
        Warn(report.Read.BadRows, "could not be read");
        Warn(counters.RowsBad, "an expression failed");
        Warn(counters.RowsLate, "too late, the window had closed (a larger delay in WATERMARK FOR waits longer)");
        if (settings.ShowStats)
        {
            var rate = report.Read.Rows / Math.Max(elapsed.TotalSeconds, 1e-6);
            console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{unit.Source.Name} -> {unit.Sink?.Name ?? "standard output"}: {report.Read.Rows:N0} rows in, {counters.RowsOut:N0} out, {report.Read.Bytes / 1e6:N1} MB, {elapsed.TotalSeconds:N2} s, {rate:N0} rows/s"));
        }

        void Warn(long rows, string reason)
        {
            if (rows > 0)
            {
                ErrorLine.Write(console, string.Create(CultureInfo.InvariantCulture, $"warning: {unit.Source.Name}: {rows:N0} {(rows == 1 ? "row was" : "rows were")} left out: {reason}"));
            }
        }
    }
}
