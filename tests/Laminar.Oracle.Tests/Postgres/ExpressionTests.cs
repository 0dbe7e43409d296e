using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;
using Laminar.Oracle.Running;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Oracle.Postgres;

/// <summary>Hundreds of scalar expressions: folded by the compiler, and computed by emitted code, against PostgreSQL.</summary>
public sealed class ExpressionTests(ITestOutputHelper output)
{
    private const string Error = "an error";

    [PostgresFact]
    public void Folded_expressions_are_what_PostgreSQL_says() => Compare(unoptimized: false);

    [PostgresFact]
    public void Computed_expressions_are_what_PostgreSQL_says() => Compare(unoptimized: true);

    private void Compare(bool unoptimized)
    {
        var expressions = ExpressionBattery.Expressions;
        var texts = expressions.Select(e => new QueryText(RowType.Of<Plain>(), $"SELECT {e.Sql} AS v FROM Plain")).ToList();
        var compiled = QueryBatch.Compile(texts, unoptimized);
        var postgres = Postgres(expressions);
        var problems = new List<string>();
        for (var i = 0; i < expressions.Count; i++)
        {
            for (var row = 0; row < ExpressionBattery.Rows.Count; row++)
            {
                var type = compiled[i].Query?.Plan.Root.Output[0].Type;
                var expected = postgres.TryGetValue((i, row), out var text) ? Text(text, type) : Error;
                var actual = Laminar(compiled[i], ExpressionBattery.Rows[row]);
                if (expected == actual == (expressions[i].Differs is not null))
                {
                    problems.Add($"{expressions[i].Sql}   row {row + 1}: PostgreSQL {expected}, Laminar {actual} {(expected == actual ? "(said to differ)" : "")}");
                    break;
                }
            }
        }

        output.WriteLine($"{expressions.Count} expressions over {ExpressionBattery.Rows.Count} rows compared with PostgreSQL, {expressions.Count(e => e.Differs is not null)} differ on purpose");
        Assert.True(problems.Count == 0, $"{problems.Count} of {expressions.Count}:\n{string.Join("\n", problems)}");
    }

    private static string Laminar((CompiledQuery? Query, string? Failure) compiled, object?[] row)
    {
        if (compiled.Query is null)
        {
            return IsConstantError(compiled.Failure!) ? Error : compiled.Failure!;
        }

        var outcome = CaseRunner.Engine(Case.Of(compiled.Query, [row], Schedule.OneBatch(1)));
        return outcome.Bad == 1 ? Error : Rounded(outcome.Rows[0][0]);
    }

    /// <summary>An expression that fails whatever the row may be refused when it is compiled; that it does not exist is no such error.</summary>
    private static bool IsConstantError(string failure) => failure.Contains("LAM0080", StringComparison.Ordinal) || failure.Contains("LAM0081", StringComparison.Ordinal)
        || failure.Contains("LAM0191", StringComparison.Ordinal) || failure.Contains("LAM0194", StringComparison.Ordinal);

    private static string Text(string? text, SqlType? type)
    {
        try
        {
            return Rounded(text is null || type is null ? text : PostgresValue.Read(text, type));
        }
        catch (Exception error) when (error is FormatException or OverflowException or Reference.RowError or InvalidOperationException)
        {
            return $"'{text}' (not a {type?.Kind})";
        }
    }

    private static string Rounded(object? value) => value switch
    {
        double number when double.IsFinite(number) => Comparison.Text(Math.Round(number, 12) == number ? number : double.Parse(number.ToString("G13"))),
        decimal number => Comparison.Text(Math.Round(number, 12)),
        _ => Comparison.Text(value),
    };

    private static Dictionary<(int Expression, int Row), string?> Postgres(IReadOnlyList<BatteryExpression> expressions)
    {
        var statements = expressions.SelectMany((e, i) => Enumerable.Range(1, 3).Select(row => $"SELECT {i}, {row - 1}, ({e.Sql})::text FROM {ExpressionBattery.PostgresRows} WHERE id = {row};"));
        return CsvLines.Read(PostgresServer.Instance.Run(string.Join("\n", statements), stopOnError: false))
            .ToDictionary(line => (int.Parse(line[0]!), int.Parse(line[1]!)), line => line[2]);
    }
}
