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
    private readonly Dictionary<ScriptSource, (ReadReport Read, TimeSpan Elapsed)> _read = [];

    public void Add(ScriptSource source, ReadReport read, TimeSpan elapsed) => _read[source] = (read, elapsed);

    public bool HasRead(ScriptSource source) => _read.ContainsKey(source);

    public void Write(IReadOnlyList<ScriptUnit> units, IReadOnlyList<QueryCounters> counters)
    {
        foreach (var (source, (read, _)) in _read)
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
    }

    public static string From(ScriptUnit unit) => unit.Sources.Count == 0 ? "VALUES" : string.Join(", ", unit.Sources.Select(source => source.Name));

    private void Stats(ScriptUnit unit, QueryCounters counted)
    {
        var seconds = unit.Sources.Sum(source => _read[source].Elapsed.TotalSeconds);
        var rows = unit.Sources.Sum(source => _read[source].Read.Rows);
        var megabytes = unit.Sources.Sum(source => _read[source].Read.Bytes) / 1e6;
        console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{From(unit)} -> {JobOutputs.NameOf(unit)}: {rows:N0} rows in, {counted.RowsOut:N0} out, {megabytes:N1} MB, {seconds:N2} s, {rows / Math.Max(seconds, 1e-6):N0} rows/s{Forgotten(counted.GroupsExpired)}"));
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
