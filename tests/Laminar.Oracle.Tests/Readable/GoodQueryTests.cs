using System;
using System.Collections.Generic;
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
/// Queries/Good: every query over the rows of trades.csv (or of its own name.input.csv) gives name.expected.csv, from the oracle and from the engine,
/// optimised and not. What comes out differently is written beside it as name.received.csv.
/// </summary>
public sealed class GoodQueryTests(ITestOutputHelper output)
{
    private static readonly RowType Row = RowType.Of<Trade>();

    private static readonly Lazy<Dictionary<string, (CompiledQuery? Query, string? Failure)[]>> Compiled = new(() =>
    {
        var names = QueryFiles.Names("Good").ToList();
        var texts = names.Select(name => new QueryText(Row, QueryFiles.Sql("Good", name))).ToList();
        var (optimised, plain) = (QueryBatch.Compile(texts, unoptimized: false), QueryBatch.Compile(texts, unoptimized: true));
        return names.Select((name, i) => (name, new[] { optimised[i], plain[i] })).ToDictionary();
    });

    public static TheoryData<string> Names => [.. QueryFiles.Names("Good")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_what_stands_beside_it(string name)
    {
        var rows = Rows(name);
        var expected = QueryFiles.Read("Good", name + ".expected.csv");
        foreach (var (query, failure) in Compiled.Value[name])
        {
            Assert.True(query is not null, failure);
            var @case = Case.Of(query, rows, Schedule.OneBatch(rows.Count));
            var oracle = Table(query, CaseRunner.Oracle(@case).Outcome);
            var engine = Table(query, CaseRunner.Engine(@case));
            if (oracle != expected)
            {
                File.WriteAllText(QueryFiles.InSource("Good", name + ".received.csv"), oracle);
            }

            Assert.Equal(expected, oracle);
            Assert.Equal(expected, engine);
        }

        output.WriteLine($"{name}: {expected.Count(c => c == '\n') - 2} rows from {rows.Count}, from oracle and engine, optimised and not");
    }

    private static List<object?[]> Rows(string name)
    {
        var own = name + ".input.csv";
        var lines = CsvLines.Read(QueryFiles.Read("Good", QueryFiles.Exists("Good", own) ? own : "trades.csv"), emptyIsNull: true);
        return [.. lines.Skip(1).Select(line => line.Select((field, i) => field is null ? null : (object?)CastTo.Type(field, Row.Entry.Columns[i].Type)).ToArray())];
    }

    /// <summary>Header, rows in order of their text (that of groups is nobody's promise), and what was counted.</summary>
    private static string Table(CompiledQuery query, Outcome outcome)
    {
        var lines = outcome.Rows.Select(row => string.Join(",", row.Select(value => value is null ? "" : QueryFiles.Quoted(Comparison.Text(value).Trim('\''))))).Order(StringComparer.Ordinal);
        return string.Join(",", query.Plan.Root.Output.Select(column => column.Name)) + "\n"
            + string.Concat(lines.Select(line => line + "\n")) + $"late {outcome.Late} bad {outcome.Bad}\n";
    }
}
