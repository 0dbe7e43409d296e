using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Laminar.Compiler.Tests.Emit;
using Laminar.Compiler.Text;
using Xunit;

namespace Laminar.Compiler.Tests.Functions;

/// <summary>
/// The expressions of PostgreSql.tsv as SQL, through parser, binder, optimiser and emitter: those that the language has give what PostgreSQL gave.
/// The functions alone are tested on all of them beside the file.
/// </summary>
public class PostgreSqlQueryTests
{
    // As many columns as one emitted query gets: compiling is what takes the time.
    private const int Columns = 100;

    private static readonly HashSet<string> Departures =
    [
        "right('hello','-2147483648'::int)", "right('日本語テキスト','-2147483648'::int)", "right('a very long text, longer than twelve 日','-2147483648'::int)",
        "'100 hours'::interval::text", "date_trunc('millennium','2000-01-01 00:00:00'::timestamp)",
    ];

    [Fact]
    public void Answers_as_PostgreSQL()
    {
        var cases = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Functions", "PostgreSql.tsv"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .Where(fields => fields[1] != "!" && !ShowsItsScale(fields[2]) && !fields[0].Contains('\\', StringComparison.Ordinal) && !Departures.Contains(fields[0]))
            .Where(fields => Compiles(fields[0]))
            .ToList();
        Assert.True(cases.Count > 600, $"only {cases.Count} compile");

        foreach (var chunk in cases.Chunk(Columns))
        {
            var sql = $"SELECT {string.Join(", ", chunk.Select((fields, i) => $"{AsText(fields[0])} AS c{i}"))} FROM Wide";
            using var query = new RunningQuery.Started<Wide>(Queries.Emit(sql));
            query.Input.Push(default(Wide));
            query.Complete();
            Assert.Equal(string.Join(' ', chunk.Select(fields => fields[1])), Assert.Single(query.Output));
        }
    }

    // PostgreSQL writes zeros up to the number of places asked for.
    private static bool ShowsItsScale(string name) => name is "round2_m" or "trunc2_m";

    private static bool Compiles(string expression) =>
        QueryCompiler.Compile(new SqlText($"SELECT {AsText(expression)} AS x FROM Wide"), Queries.Catalog, CompileOptions.Default).Plan is not null;

    private static string AsText(string expression) => $"CAST(({expression}) AS VARCHAR)";
}
