using Xunit;

namespace Laminar.Compiler.Tests.Binding;

/// <summary>What people write who know another system, and what they are told to write instead.</summary>
public sealed class OtherDialectTests
{
    [Theory]
    [InlineData("LAM0300", "SELECT «TOP 5» Symbol FROM Trade", "LIMIT 5")]
    [InlineData("LAM0300", "SELECT DISTINCT «TOP 5» Symbol FROM Trade", "LIMIT 5")]
    [InlineData("LAM0011", "SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol «TUMBLE»(Ts, INTERVAL '1' SECOND)", "a comma")]
    [InlineData("LAM0072", "SELECT «COUNT(DISTINCT Symbol, Venue)» AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '1' SECOND)", "COUNT(DISTINCT (x, y))")]
    [InlineData("LAM0077", "SELECT CAST(Price AS «NUMBER») AS p FROM Trade", "write DECIMAL")]
    [InlineData("LAM0077", "SELECT CAST(Price AS «INTEGR») AS p FROM Trade", "did you mean 'INTEGER'?")]
    [InlineData("LAM0300", "SELECT CAST(Venue AS «UUID») AS p FROM Trade", "write VARCHAR")]
    [InlineData("LAM0054", "SELECT * FROM Trade WHERE Venue = «XNAS»", "text takes single quotes: 'XNAS'")]
    [InlineData("LAM0054", "SELECT «PRISE» FROM Trade", "did you mean 'Price'?")]
    public void They_are_told_what_to_write(string id, string marked, string advice) => Assert.Contains(advice, Sql.Finds(id, marked).Message, System.StringComparison.Ordinal);
}
