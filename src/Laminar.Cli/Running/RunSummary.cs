using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Cli.Reporting;
using Laminar.Compiler.Scripts;
using Laminar.Formats;

namespace Laminar.Cli.Running;

/// <summary>What a run came to. Rows that did not make it are always spoken of; the rest only where it is asked for.</summary>
internal sealed class RunSummary(CliConsole console, bool showStats)
{
    private readonly Dictionary<ScriptSource, (ReadReport Read, long Began, long Ended)> _read = [];
    private readonly Dictionary<ScriptUnit, TimeSpan> _finishing = [];
    private readonly long _compiled = console.Time.GetTimestamp();

    /// <summary>A source has been read, and what came of it has been written.</summary>
    public void Add(ScriptSource source, ReadReport read, long began) => _read[source] = (read, began, console.Time.GetTimestamp());

    /// <summary>What a statement writes only at the end has been written.</summary>
    public void Finished(ScriptUnit unit, long began) => _finishing[unit] = console.Time.GetElapsedTime(began);

    /// <param name="units">The statements.</param>
    /// <param name="counters">What they counted.</param>
    /// <param name="started">When the command began: what it did until this summary was begun was compiling.</param>
    public void Write(IReadOnlyList<ScriptUnit> units, IReadOnlyList<QueryCounters> counters, long started)
    {
        foreach (var (source, (read, _, _)) in _read)
        {
            Warn(source.Name, read.BadRows, "could not be read");
        }

        foreach (var (unit, counted) in units.Zip(counters))
        {
            Warn(From(unit), counted.RowsBad, "an expression failed");
            Warn(From(unit), counted.RowsLate, "too late (a larger delay in WATERMARK FOR waits longer)");
        }

        foreach (var (unit, counted) in showStats ? units.Zip(counters) : [])
        {
            Stats(unit, counted);
        }

        if (showStats)
        {
            console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"compiled in {console.Time.GetElapsedTime(started, _compiled).TotalSeconds:N2} s, ran in {console.Time.GetElapsedTime(_compiled).TotalSeconds:N2} s"));
        }
    }

    public static string From(ScriptUnit unit) => unit.Sources.Count == 0 ? "VALUES" : string.Join(", ", unit.Sources.Select(source => source.Name));

    private void Stats(ScriptUnit unit, QueryCounters counted)
    {
        var seconds = Seconds(unit);
        var rows = unit.Sources.Sum(source => _read[source].Read.Rows);
        var megabytes = unit.Sources.Sum(source => _read[source].Read.Bytes) / 1e6;
        console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{From(unit)} -> {JobOutputs.NameOf(unit)}: {rows:N0} rows in, {counted.RowsOut:N0} out, {megabytes:N1} MB, {seconds:N2} s, {rows / Math.Max(seconds, 1e-6):N0} rows/s{Forgotten(counted.GroupsExpired)}"));
    }

    // From the first row of its first source to the last that it wrote: sources that are read in turns share their time.
    private double Seconds(ScriptUnit unit)
    {
        var read = unit.Sources.Select(source => _read[source]).ToList();
        var reading = read.Count == 0 ? TimeSpan.Zero : console.Time.GetElapsedTime(read.Min(source => source.Began), read.Max(source => source.Ended));
        return (reading + _finishing.GetValueOrDefault(unit)).TotalSeconds;
    }

    private static string Forgotten(long groups) => groups == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {groups:N0} groups forgotten (STATE TTL)");

    private void Warn(string source, long rows, string reason)
    {
        if (rows > 0)
        {
            ErrorLine.Write(console, string.Create(CultureInfo.InvariantCulture, $"warning: {source}: {rows:N0} {(rows == 1 ? "row was" : "rows were")} left out: {reason}"));
        }
    }
}
