using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Laminar.Oracle.Generation;
using Laminar.Oracle.Postgres;
using Laminar.Oracle.Rows;
using Laminar.Oracle.Running;
using Laminar.Reference;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Oracle.Readable;

/// <summary>
/// Queries/Good: every query over the rows of trades.csv (of its own name.input.csv, or of those that a line "-- rows: file" names) gives
/// name.expected.csv, from the oracle and from the engine, optimised and not. What comes out differently is written beside it as name.received.csv.
/// With a line "-- row by row" the rows are pushed one at a time, and each line says after which row (or "end") which rows came (+) and went (-).
/// With a line "-- asks Labels" it may look rows up in a table that is asked.
/// With a line "-- in order" the engine's rows stand there in the order in which they came.
/// </summary>
public sealed class GoodQueryTests(ITestOutputHelper output)
{
    private const string RowByRow = "-- row by row";
    private const string InOrder = "-- in order";
    private const string RowsOf = "-- rows: ";

    private static readonly RowType Row = RowType.Of<Trade>();

    private static readonly Lazy<Dictionary<string, (CompiledQuery? Query, string? Failure)[]>> Compiled = new(() =>
    {
        var names = QueryFiles.Names("Good").ToList();
        var texts = names.Select(name => QueryFiles.Text("Good", name)).ToList();
        var (optimised, plain) = (QueryBatch.Compile(texts, unoptimized: false), QueryBatch.Compile(texts, unoptimized: true));
        return names.Select((name, i) => (name, new[] { optimised[i], plain[i] })).ToDictionary();
    });

    public static TheoryData<string> Names => [.. QueryFiles.Names("Good")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_what_stands_beside_it(string name)
    {
        var rows = Rows(name);
        var isStepwise = QueryFiles.Sql("Good", name).Contains(RowByRow, StringComparison.Ordinal);
        var isOrdered = QueryFiles.Sql("Good", name).Contains(InOrder, StringComparison.Ordinal);
        var schedule = isStepwise ? new Schedule([.. rows.Select(_ => new Step.Batch(1))]) : Schedule.OneBatch(rows.Count);
        var expected = QueryFiles.Read("Good", name + ".expected.csv");
        foreach (var (query, failure) in Compiled.Value[name])
        {
            Assert.True(query is not null, failure);
            var @case = Case.Of(query, rows, schedule);
            var oracle = Table(query, CaseRunner.Oracle(@case).Outcome, isStepwise);
            var engine = Table(query, CaseRunner.Engine(@case), isStepwise, isOrdered);
            if (engine != expected)
            {
                File.WriteAllText(QueryFiles.InSource("Good", name + ".received.csv"), engine);
            }

            Assert.Equal(isOrdered ? Sorted(expected) : expected, isOrdered ? Sorted(oracle) : oracle);
            Assert.Equal(expected, engine);
        }

        output.WriteLine($"{name}: {expected.Count(c => c == '\n') - 2} rows from {rows.Count}, from oracle and engine, optimised and not");
    }

    /// <summary>Those that the query of this name is run over.</summary>
    internal static List<object?[]> Rows(string name)
    {
        var own = name + ".input.csv";
        var said = QueryFiles.Sql("Good", name).Split('\n').FirstOrDefault(line => line.StartsWith(RowsOf, StringComparison.Ordinal))?[RowsOf.Length..];
        var lines = CsvLines.Read(QueryFiles.Read("Good", said ?? (QueryFiles.Exists("Good", own) ? own : "trades.csv")), emptyIsNull: true);
        return [.. lines.Skip(1).Select(line => line.Select((field, i) => field is null ? null : (object?)CastTo.Type(field, Row.Entry.Columns[i].Type)).ToArray())];
    }

    /// <summary>Header, rows in order of their text (that of groups is nobody's promise), and what was counted.</summary>
    private static string Table(CompiledQuery query, Outcome outcome, bool isStepwise, bool isOrdered = false)
    {
        var names = string.Join(",", query.Plan.Root.Output.Select(column => column.Name));
        var lines = isStepwise ? Steps(outcome) : isOrdered ? outcome.Changes.Select(change => Line(change.Row)) : outcome.Rows.Select(Line).Order(StringComparer.Ordinal);
        return (isStepwise ? "after,," : "") + names + "\n" + string.Concat(lines.Select(line => line + "\n")) + $"late {outcome.Late} bad {outcome.Bad}\n";
    }

    /// <summary>What each row changed in all: a row that comes and goes at once is not there.</summary>
    private static IEnumerable<string> Steps(Outcome outcome)
    {
        for (var (step, start) = (0, 0); step < outcome.Ends.Count; start = outcome.Ends[step++])
        {
            var after = step < outcome.Ends.Count - 1 ? (step + 1).ToString(CultureInfo.InvariantCulture) : "end";
            var changes = outcome.Changes.Skip(start).Take(outcome.Ends[step] - start).GroupBy(change => Line(change.Row), change => change.Kind.Weight());
            foreach (var change in changes.OrderBy(change => change.Sum()).ThenBy(change => change.Key, StringComparer.Ordinal))
            {
                foreach (var _ in Enumerable.Range(0, Math.Abs(change.Sum())))
                {
                    yield return $"{after},{(change.Sum() > 0 ? "+" : "-")},{change.Key}";
                }
            }
        }
    }

    private static string Sorted(string table) => string.Join("\n", table.Split('\n').Order(StringComparer.Ordinal));

    private static string Line(object?[] row) =>
        string.Join(",", row.Select(value => value is null ? "" : QueryFiles.Quoted(Comparison.Text(value).Trim('\''))));
}
