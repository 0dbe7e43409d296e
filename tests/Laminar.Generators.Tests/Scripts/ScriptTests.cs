using System;
using System.Linq;
using Laminar.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Laminar.Generators.Tests.Scripts;

/// <summary>[StreamScript] on a constant.</summary>
public sealed class ScriptTests
{
    private const string Script = """"
        using Laminar;
        namespace Shop;
        public static class Scripts
        {
            [StreamScript]
            public const string Market = """
                CREATE SOURCE trades (ts TIMESTAMP, symbol INT NOT NULL, price DOUBLE NOT NULL, quantity BIGINT NOT NULL, WATERMARK FOR ts AS ts - INTERVAL '1' SECOND)
                WITH (path = 'trades.csv');
                CREATE VIEW large AS SELECT * FROM trades WHERE quantity > 10;
                CREATE STREAM minutes AS
                SELECT symbol, window_end, SUM(quantity) AS quantity FROM large GROUP BY symbol, TUMBLE(ts, INTERVAL '1' MINUTE);
                CREATE SINK cheap (symbol INT, price DOUBLE) WITH (path = 'cheap.csv');
                INSERT INTO cheap SELECT symbol, price FROM trades WHERE price < 1;
                SELECT symbol FROM minutes WHERE quantity > 100;
                """;
        }
        """";

    private const string User = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using Laminar;
        using Shop;
        public static class User
        {
            public static string Run()
            {
                var text = "";
                using var minutes = Market.Minutes.Start(rows => { foreach (ref readonly var row in rows) text += row.Symbol + ":" + row.Quantity + " "; });
                var time = Timestamp.From(new DateTime(2026, 1, 5));
                for (var i = 0; i < 4; i++)
                    minutes.Push(new Market.TradesRow(time, i % 2, 10, 10 + i));
                minutes.Complete();
                using var cheap = Market.Cheap.Start(rows => { foreach (ref readonly var row in rows) text += row + " "; });
                cheap.PushCsv(new MemoryStream("ts,symbol,price,quantity\n2026-01-05,7,0.5,1\n2026-01-05,8,1.5,1\n"u8.ToArray()));
                cheap.Complete();
                using var over = Over.Start(rows => { foreach (ref readonly var row in rows) text += "over " + row.Twice; });
                over.Push(new Market.TradesRow(time, 1, 10, 21));
                over.Push(new Market.TradesRow(time, 1, 10, 9));
                over.Complete();
                return text;
            }
        }
        """;

    private static readonly string Over = Sources.Query("Over", "SELECT quantity * 2 AS Twice FROM Market.large");

    [Fact]
    public void Its_sources_are_row_types_and_its_statements_query_classes()
    {
        var generation = Generation.Of(Script, Over, User);
        var text = (string)generation.Load().GetType("User")!.GetMethod("Run")!.Invoke(null, null)!;
        Assert.Equal("0:12 1:24 Row { Symbol = 7, Price = 0.5 } over 42", text);
        var market = generation.Output.GetTypeByMetadataName("Shop.Market")!;
        Assert.True(market.IsStatic);
        Assert.Equal(Accessibility.Public, market.DeclaredAccessibility);
        Assert.Equal(["Cheap", "Minutes", "Query1", "TradesRow"], market.GetTypeMembers().Select(type => type.Name).Order());
    }

    [Fact]
    public void An_edit_elsewhere_emits_nothing_and_one_in_it_only_what_it_changes()
    {
        var start = Generation.Of(Script, Over, "class Other { }").CompilesClean();
        Assert.Equal(["Market: New"], OfScripts(start));
        var elsewhere = start.Edit(2, text => text.Replace("{ }", "{ int x = 1; }"));
        Assert.Equal(["Market: Cached"], OfScripts(elsewhere));
        Assert.Empty(elsewhere.Emitted());
        Assert.All(elsewhere.Of(Steps.ScriptModels), reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
        var blank = start.Edit(0, text => text.Replace("using Laminar;", "using Laminar;\n\n// note"));
        Assert.Equal(["Market: Cached"], OfScripts(blank));
        Assert.Empty(blank.Emitted());

        var inserted = start.Edit(0, text => text.Replace("price < 1", "price < 2"));
        Assert.Equal(["Market: Modified"], OfScripts(inserted));
        Assert.Empty(inserted.Emitted());
        var view = start.Edit(0, text => text.Replace("quantity > 10;", "quantity > 11;"));
        Assert.Equal(["Over"], view.Emitted());
    }

    [Theory]
    [InlineData("price < 1", "prise < 1", "LAM0054 prise")]
    [InlineData("symbol INT NOT", "symbol INTT NOT", "LAM0077 INTT")]
    [InlineData("path = 'trades.csv'", "pat = 'trades.csv'", "LAM0302 pat")]
    [InlineData("FROM large GROUP", "FROM larg GROUP", "LAM0050 larg")]
    [InlineData("INSERT INTO cheap", "INSERT INTO cheep", "LAM0305 cheep")]
    [InlineData("SELECT symbol, price FROM", "SELECT symbol FROM", "LAM0306 cheap")]
    [InlineData("WHERE price < 1;", "WHERE price < ;", "LAM0001 ;")]
    public void An_error_stands_in_the_literal_and_nothing_follows_from_it(string from, string to, string expected)
    {
        var generation = Generation.Of(Script.Replace(from, to), User.Replace("using var over", "/*").Replace("return text", "*/ return text").Replace("over.", "// over."));
        Assert.Equal(expected, Assert.Single(generation.At()));
        // But another class name, or a member of a type that there is not.
        if (expected[..7] is not ("LAM0305" or "LAM0077"))
        {
            Assert.Equal("", Generation.Show(generation.Output.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error)));
        }
    }

    [Theory]
    [InlineData("Market.larg", "LAM0051 Market.larg")]
    [InlineData("Market.cheap", "LAM0051 Market.cheap")]
    public void A_name_it_does_not_have_is_an_error_of_the_reader(string name, string expected) =>
        Assert.Equal(expected, Assert.Single(Generation.Of(Script, Sources.Query("Over", $"SELECT 1 AS x FROM {name}")).At()));

    [Fact]
    public void What_reads_an_internal_script_is_internal()
    {
        var hidden = Script.Replace("public static class Scripts", "static class Scripts");
        Assert.Equal("LAM1009 Over", Assert.Single(Generation.Of(hidden, Over).At()));
        Generation.Of(hidden, Over.Replace("public partial", "partial")).CompilesClean();
    }

    [Theory]
    [InlineData("[StreamScript] public static string X = \"SELECT 1\";", "LAM1002 X")]
    [InlineData("[StreamScript, StreamQuery] public const string X = \"\";", "LAM1010 X", "LAM1010 X")]
    [InlineData("[StreamScript] public const string Taken = \"\";", "LAM1010 Taken")]
    public void Its_declaration_is_checked(string member, params string[] expected) =>
        Assert.Equal(expected, Generation.Of("using Laminar; static class Taken { } static class Q { " + member + " }").At());

    private static string[] OfScripts(Generation generation) =>
    [
        .. from step in generation.Result.TrackedSteps[Steps.CompiledScripts]
           from output in step.Outputs
           let name = ((Roslyn.Scripts.CompiledScript)output.Value).Identity
           select $"{name[(name.LastIndexOf('.') + 1)..]}: {output.Reason}",
    ];
}
