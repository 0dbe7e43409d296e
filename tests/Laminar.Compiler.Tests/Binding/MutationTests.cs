using System;
using System.Linq;
using Laminar.Compiler.Optimizer;
using Laminar.Compiler.Text;
using Xunit;

namespace Laminar.Compiler.Tests.Binding;

/// <summary>Queries with pieces swapped, doubled and dropped: whatever comes in, findings lie inside the text and a plan is there where there are no errors.</summary>
public sealed class MutationTests
{
    private static readonly string[] s_queries =
    [
        "SELECT Symbol , SUM ( Price * Quantity ) / SUM ( Quantity ) AS Vwap FROM Trade WHERE Price > 0 GROUP BY Symbol , TUMBLE ( Ts , INTERVAL '1' SECOND ) AS w HAVING COUNT ( * ) > 2",
        "WITH a AS ( SELECT Price AS p , Ts FROM Trade ) SELECT w.start , MAX ( p ) FILTER ( WHERE p > 1 ) FROM a GROUP BY HOP ( INTERVAL '1' SECOND , INTERVAL '2' SECOND ) AS w",
        "SELECT CASE Symbol WHEN 1 THEN 'a' ELSE Venue END AS c , COALESCE ( Venue , 'x' ) || 'y' , Ts + INTERVAL '1' DAY , NULLIF ( Price , 0 ) FROM ( SELECT * FROM Trade ) AS t",
        "SELECT Symbol BETWEEN 1 AND 2 , Symbol IN ( 1 , NULL ) , Venue LIKE 'a%' , CAST ( Price AS DECIMAL ( 5 , 2 ) ) , - Price , 1 / 2.0 , GREATEST ( 1 , Symbol ) FROM Vwap AS v",
        "SELECT * , t.* , NOT NBool IS TRUE , Day - Ts , U64 + I8 , EXTRACT ( HOUR FROM Ts ) , TRY_CAST ( Str AS INTEGER ) , IF ( Bool , 1 , NULL ) FROM Everything AS t",
    ];

    [Fact]
    public void No_text_throws_or_gives_a_plan_with_errors()
    {
        const int Seed = 20_260_131;
        var random = new Random(Seed);
        var words = s_queries.SelectMany(x => x.Split(' ')).Distinct().ToArray();
        for (var i = 0; i < 4_000; i++)
        {
            var text = s_queries[random.Next(s_queries.Length)].Split(' ').ToList();
            for (var edits = random.Next(4); edits >= 0; edits--)
            {
                var at = random.Next(text.Count);
                var with = words[random.Next(words.Length)];
                switch (random.Next(4))
                {
                    case 0: text.RemoveAt(at); break;
                    case 1: text.Insert(at, with); break;
                    case 2: text[at] = with; break;
                    default: (text[at], text[random.Next(text.Count)]) = (text[random.Next(text.Count)], text[at]); break;
                }
            }

            Check(string.Join(" ", text), Seed, i);
        }
    }

    private static void Check(string sql, int seed, int number)
    {
        var name = $"seed {seed}, text {number}: {sql}";
        var result = QueryCompiler.Compile(new SqlText(sql), Streams.Catalog, CompileOptions.Default);
        Assert.True(result.Diagnostics.All(x => x.Span.Start >= 0 && x.Span.Length >= 0 && x.Span.End <= sql.Length && x.Message.Length > 0), name);
        Assert.True(result.Diagnostics.Any(x => x.Rule.Severity == Laminar.Compiler.Diagnostics.Severity.Error) == (result.Plan is null), name);
        if (result.Logical is { } logical)
        {
            Assert.True(logical.Root.Output == result.Shape && Passes.Run(logical).Root.Output == result.Shape, name);
            Assert.True(result.Shape.All(x => x.Type.Kind is not (Laminar.Compiler.Catalog.TypeKind.Error or Laminar.Compiler.Catalog.TypeKind.Null)), name);
        }
    }
}
