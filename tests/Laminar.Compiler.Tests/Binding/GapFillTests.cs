using Xunit;

namespace Laminar.Compiler.Tests.Binding;

/// <summary>GAP_FILL: the plan that is made of it, and where its errors stand.</summary>
public sealed class GapFillTests
{
    [Theory]
    [InlineData(
        "SELECT Ts, Price FROM TABLE(GAP_FILL(TABLE Trade PARTITION BY Symbol, DESCRIPTOR(Ts), INTERVAL '1' MINUTE, INTERVAL '5' SECOND, LOCF(Price), MAX GAP INTERVAL '1' HOUR)) LATE DATA DROP",
        "Project Ts, Price\n  GapFill INTERVAL '1' MINUTE offset INTERVAL '5' SECOND on Ts by Symbol locf Price max gap INTERVAL '1' HOUR\n    TimeOrder by Ts\n      Scan Trade")]
    [InlineData(
        "WITH w AS (SELECT window_end AS at, COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '1' MINUTE) LATE DATA DROP) SELECT at, n FROM GAP_FILL(TABLE w, DESCRIPTOR(at), INTERVAL '1' MINUTE, INTERPOLATE(n), MAX GAP INTERVAL '1' HOUR, UNTIL WATERMARK) AS g",
        "interpolate n max gap INTERVAL '1' HOUR until watermark\n    TimeOrder by at\n      Project at, CAST(n AS DOUBLE) AS n\n")]
    public void It_is_one_operator(string sql, string part) => Assert.Contains(part, Sql.Plan(sql), System.StringComparison.Ordinal);

    [Theory]
    [InlineData("LAM0320", "SELECT * FROM TABLE(«GAP_FILL»(TABLE Trade, DESCRIPTOR(Ts), MAX GAP INTERVAL '1' HOUR))")]
    [InlineData("LAM0321", "SELECT * FROM TABLE(«GAP_FILL»(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '1' MINUTE, LOCF(Price)))")]
    [InlineData("LAM0322", "SELECT * FROM TABLE(GAP_FILL(TABLE Trade PARTITION BY Symbol, DESCRIPTOR(Ts), INTERVAL '1' MINUTE, LOCF(Price, «Symbol»), MAX GAP INTERVAL '1' HOUR))")]
    [InlineData("LAM0323", "SELECT * FROM TABLE(GAP_FILL(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '1' MINUTE, INTERPOLATE(«Venue»), MAX GAP INTERVAL '1' HOUR))")]
    [InlineData("LAM0324", "SELECT * FROM TABLE(GAP_FILL(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '1' MINUTE, MAX GAP «INTERVAL '1' SECOND»))")]
    [InlineData("LAM0108", "SELECT * FROM TABLE(GAP_FILL(TABLE Trade, «DESCRIPTOR(Price)», INTERVAL '1' MINUTE, MAX GAP INTERVAL '1' HOUR))")]
    [InlineData("LAM0050", "SELECT * FROM TABLE(GAP_FILL(TABLE «Trad», DESCRIPTOR(Ts), INTERVAL '1' MINUTE, MAX GAP INTERVAL '1' HOUR))")]
    [InlineData("LAM0054", "SELECT * FROM TABLE(GAP_FILL(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '1' MINUTE, LOCF(«Nothing»), MAX GAP INTERVAL '1' HOUR))")]
    [InlineData("LAM0017", "SELECT * FROM TABLE(GAP_FILL(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '1' MINUTE, MAX GAP INTERVAL '1' HOUR, «MAX» GAP INTERVAL '1' HOUR))")]
    public void What_is_wrong_is_found(string id, string marked) => Sql.Finds(id, marked);
}
