using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Cli.Compiling;
using Laminar.Compiler.Scripts;
using Laminar.Connectors;
using Laminar.Formats;

namespace Laminar.Cli.Running;

/// <summary>Runs a compiled script: every statement at once, each source read once for all that read it.</summary>
internal sealed class ScriptRun(CliConsole console, RunSettings settings)
{
    public void Run(ScriptProgram program)
    {
        var units = program.Units.Where(unit => unit.Runs).ToList();
        var sources = units.SelectMany(unit => unit.Sources).Distinct().ToList();
        var tables = JobEmitter.TablesOf(units);
        var inputs = sources.Concat(tables).ToDictionary(source => source, source => new JobInput(source.Options, console));
        Check(inputs.Values);

        using var letters = settings.DeadLetterPath is { } path ? new OutputFile(path) : null;
        var jobs = InProcessCompiler.Compile(program, units, sources);
        using var outputs = new JobOutputs(console, settings.Format);
        var running = new List<RunningJob>();
        var asked = tables.Zip(jobs.Tables()).ToDictionary(pair => pair.First, pair => pair.Second);
        try
        {
            foreach (var (table, file) in asked)
            {
                file.Open(inputs[table], Options(table, letters));
            }

            foreach (var (job, unit) in jobs.Jobs().Zip(units))
            {
                job.Lookups = [.. unit.Lookups.Select(table => asked[table])];
                running.Add(job.Start(outputs.Of(unit), new QueryOptions { BadRows = settings.BadRows, FarFuture = settings.FarFuture, Time = console.Time }));
            }

            var summary = new RunSummary(console, settings.ShowStats);
            Complete(units, running, [.. units.Where(unit => unit.Sources.Count == 0)]);
            Read([.. sources.Zip(jobs.Feeds())], inputs, units, running, letters, summary);
            Finish(units, running, outputs, summary);
        }
        finally
        {
            running.ForEach(job => job.Dispose());
        }

        letters?.Complete();
    }

    /// <summary>What can be known to fail fails before anything is compiled or written.</summary>
    private static void Check(IReadOnlyCollection<JobInput> inputs)
    {
        foreach (var input in inputs)
        {
            input.Check();
        }

        if (inputs.Count(input => input.IsStandardInput) > 1)
        {
            throw new ConnectorException("standard input can be read once, and two sources of this script are it: keep one in a file");
        }
    }

    /// <summary>One source after the other; but sources that a query reads together take turns.</summary>
    private void Read(
        List<(ScriptSource Source, SourceFeed Feed)> sources,
        Dictionary<ScriptSource, JobInput> inputs,
        List<ScriptUnit> units,
        List<RunningJob> running,
        OutputFile? letters,
        RunSummary summary)
    {
        // Tables that are looked up are there before the first row that looks.
        var tables = sources.Where(source => source.Source.Stream.IsLookup).ToList();
        var streams = sources.Except(tables).ToList();
        var together = units.Any(unit => unit.Sources.Count > 1);
        foreach (var group in Alone(tables).Concat(together ? [streams] : Alone(streams)).Where(group => group.Count > 0))
        {
            using var turns = new Turns();
            foreach (var (source, feed) in group)
            {
                var readers = units.Zip(running).Where(pair => pair.First.Sources.Contains(source)).Select(pair => pair.Second.Query).ToList();
                turns.Add(pass => Read(source, feed, inputs[source], units, running, letters, summary, pass), () => feed.Watermark(readers));
            }

            turns.Run();
        }
    }

    private static IEnumerable<List<(ScriptSource Source, SourceFeed Feed)>> Alone(IEnumerable<(ScriptSource Source, SourceFeed Feed)> sources) =>
        sources.Select(source => new List<(ScriptSource, SourceFeed)> { source });

    private void Read(
        ScriptSource source, SourceFeed feed, JobInput input, List<ScriptUnit> units, List<RunningJob> running, OutputFile? letters, RunSummary summary, Action pass)
    {
        var readers = units.Zip(running).Where(pair => pair.First.Sources.Contains(source)).ToList();
        var progress = new JobProgress(console, settings.ShowProgress);
        progress.Follow(() => readers[0].Second.Counters, input.TotalBytes);
        var options = Options(source, letters);
        options.Progress = read =>
        {
            progress.Report(read);
            pass();
        };
        var began = console.Time.GetTimestamp();
        ReadReport read;
        try
        {
            read = feed.Read(input.With(options), readers.ConvertAll(pair => pair.Second.Query));
            // A query ends with the last of its sources.
            feed.Complete(readers.ConvertAll(pair => pair.Second.Query));
        }
        finally
        {
            progress.Clear();
            readers.ForEach(pair => pair.Second.Flush());
        }

        summary.Add(source, read, began);
    }

    private ReadOptions Options(ScriptSource source, OutputFile? letters) => new()
    {
        BadRows = settings.BadRows,
        DeadLetter = letters?.Stream,
        Header = source.Options.Header,
        Delimiter = source.Options.Delimiter,
        NumericTime = Enum.Parse<TimeUnit>(source.Options.TimestampUnit),
        Cancellation = settings.Cancellation,
    };

    private static void Complete(List<ScriptUnit> units, List<RunningJob> running, List<ScriptUnit> ended)
    {
        foreach (var unit in ended)
        {
            running[units.IndexOf(unit)].Complete();
        }
    }

    private void Finish(List<ScriptUnit> units, List<RunningJob> running, JobOutputs outputs, RunSummary summary)
    {
        foreach (var (unit, job) in units.Zip(running))
        {
            var began = console.Time.GetTimestamp();
            job.Finish();
            summary.Finished(unit, began);
        }

        outputs.Print();
        running.ForEach(job => job.Publish());
        summary.Write(units, running.ConvertAll(job => job.Counters), settings.Started);
    }
}
