using System.Linq;
using Laminar.Compiler.Syntax;
using Xunit;

namespace Laminar.Compiler.Tests.Syntax;

public sealed class QueryTests
{
    [Fact]
    public void A_windowed_aggregation_has_all_its_clauses()
    {
        var query = Parsed.Query("""
            SELECT Symbol, SUM(Price * Quantity) / SUM(Quantity) AS Vwap
            FROM Trade WHERE Price > 0
            GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' SECOND) AS w
            HAVING COUNT(*) > 1
            EMIT ON WINDOW CLOSE
            """);
        var select = Assert.IsType<SelectSyntax>(query.Body);
        Assert.Equal("Vwap", select.Items[1].Alias!.Text);
        Assert.Equal("Trade", Assert.IsType<TableSyntax>(select.From).Name.ToString());
        Assert.Equal("(> Price 0)", ExpressionShape.Of(select.Where));
        Assert.Equal("(TUMBLE Ts (interval 1 SECOND))", ExpressionShape.Of(select.GroupBy[1].Sets[0][0]));
        Assert.Equal("w", select.GroupBy[1].Alias!.Text);
        Assert.Equal("(> (COUNT *) 1)", ExpressionShape.Of(select.Having));
        Assert.Equal(EmitKind.OnWindowClose, query.Emit!.Kind);
    }

    [Theory]
    [InlineData("ON WINDOW CLOSE", EmitKind.OnWindowClose)]
    [InlineData("ON WATERMARK", EmitKind.OnWatermark)]
    [InlineData("ON UPDATE", EmitKind.OnUpdate)]
    [InlineData("EVERY INTERVAL '1' SECOND", EmitKind.Every)]
    [InlineData("CHANGES", EmitKind.Changes)]
    [InlineData("FINAL", EmitKind.Final)]
    public void Emit_has_six_forms(string text, EmitKind kind) => Assert.Equal(kind, Parsed.Query("SELECT a FROM t EMIT " + text).Emit!.Kind);

    [Fact]
    public void The_end_of_a_query_has_order_limit_and_time()
    {
        var query = Parsed.Query("SELECT a FROM t ORDER BY a DESC NULLS FIRST, 2 LIMIT 10 EMIT CHANGES ALLOW LATENESS INTERVAL '5' SECOND LATE DATA TO x STATE TTL INTERVAL '1 hour'");
        Assert.Equal((true, (bool?)true), (query.OrderBy[0].Descending, query.OrderBy[0].NullsFirst));
        Assert.Equal((false, (bool?)null), (query.OrderBy[1].Descending, query.OrderBy[1].NullsFirst));
        Assert.Equal("10", ExpressionShape.Of(query.Limit));
        Assert.Equal("(interval 5 SECOND)", ExpressionShape.Of(query.AllowLateness));
        Assert.Equal("x", query.LateData!.Target!.Text);
        Assert.Equal("(interval 1 hour)", ExpressionShape.Of(query.StateTtl!.Interval));
        Assert.Null(Parsed.Query("SELECT a FROM t LATE DATA DROP").LateData!.Target);
    }

    [Fact]
    public void Intersect_binds_tighter_than_union()
    {
        var union = Assert.IsType<SetSyntax>(Parsed.Query("SELECT 1 UNION ALL SELECT 2 INTERSECT SELECT 3 EXCEPT (SELECT 4)").Body);
        Assert.Equal(SetOp.Except, union.Op);
        var left = Assert.IsType<SetSyntax>(union.Left);
        Assert.Equal(SetOp.UnionAll, left.Op);
        Assert.Equal(SetOp.Intersect, Assert.IsType<SetSyntax>(left.Right).Op);
        Assert.IsType<ParenthesizedBody>(union.Right);
        Assert.Equal(SetOp.Union, Assert.IsType<SetSyntax>(Parsed.Query("SELECT 1 UNION DISTINCT SELECT 2").Body).Op);
    }

    [Fact]
    public void With_and_values()
    {
        var query = Parsed.Query("WITH a (x, y) AS (VALUES (1, 2), (3, 4)), b AS (SELECT * FROM a) SELECT b.* FROM b");
        Assert.Equal(new[] { "a", "b" }, query.With.Select(c => c.Name.Text));
        Assert.Equal(new[] { "x", "y" }, query.With[0].Columns.Select(c => c.Text));
        Assert.Equal(2, Assert.IsType<ValuesSyntax>(query.With[0].Query.Body).Rows[1].Count);
        Assert.Equal("b.*", ExpressionShape.Of(Assert.IsType<SelectSyntax>(query.Body).Items[0].Expression));
    }

    [Fact]
    public void Grouping_sets()
    {
        var groups = Parsed.Select("SELECT 1 FROM t GROUP BY a, GROUPING SETS ((a, b), c, ()), CUBE (a, b), ROLLUP ((a, b), (a + 1) * 2), ()").GroupBy;
        Assert.Equal(new[] { null, "GROUPING SETS", "CUBE", "ROLLUP", "GROUPING SETS" }, groups.Select(g => g.Kind));
        Assert.Equal(new[] { 2, 1, 0 }, groups[1].Sets.Select(s => s.Count));
        Assert.Equal(new[] { 2, 1 }, groups[3].Sets.Select(s => s.Count));
        Assert.Equal("(* (+ a 1) 2)", ExpressionShape.Of(groups[3].Sets[1][0]));
    }

    [Theory]
    [InlineData("SELECT 1;"), InlineData("SELECT 1 ; ;"), InlineData("-- x\nSELECT 1 -- y"), InlineData("/* a /* b */ c */ SELECT 1"), InlineData("\uFEFFSELECT 1"), InlineData("(SELECT 1) LIMIT 1")]
    [InlineData("SELECT a value FROM t x WHERE x.value > 1"), InlineData("SELECT DISTINCT a FROM t"), InlineData("SELECT ALL a FROM t"), InlineData("SELECT a AS select FROM t")]
    public void A_query_may_be_written_in_many_ways(string sql) => Parsed.Query(sql);
}
