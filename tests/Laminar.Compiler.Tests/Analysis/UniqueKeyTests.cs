using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Tests.Binding;
using Xunit;

namespace Laminar.Compiler.Tests.Analysis;

/// <summary>Trade, of which Symbol and Venue together are declared unique.</summary>
public sealed class UniqueKeyTests
{
    private static readonly StreamEntry Unique = Streams.Trade with { Key = Streams.Trade.Columns.Select((c, i) => (c.Name, i)).Where(x => x.Name is "Symbol" or "Venue").Select(x => x.i).ToEquatableArray() };

    [Theory]
    [InlineData("SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY «Symbol, Venue»")]
    [InlineData("SELECT COUNT(*) AS n FROM (SELECT Venue AS v, Symbol AS s, Price FROM Trade WHERE Price > 0) AS q GROUP BY «v, Price, s»")]
    [InlineData("«SELECT DISTINCT» * FROM Trade")]
    public void A_group_for_each_row_is_an_error(string marked) => Assert.Equal(Severity.Error, Sql.Finds("LAM2033", marked, Of(Unique)).Rule.Severity);

    [Theory]
    [InlineData("SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY «Symbol»")]
    [InlineData("SELECT COUNT(*) AS n FROM Trade GROUP BY «Symbol, Venue || 'x'»")]
    [InlineData("SELECT COUNT(*) AS n FROM (SELECT Symbol, Venue FROM Trade UNION ALL SELECT Symbol, Venue FROM Trade) AS q GROUP BY «Symbol, Venue»")]
    public void A_part_of_the_key_is_not_unique(string marked) => Sql.Finds("LAM2011", marked, Of(Unique));

    [Fact]
    public void Rows_of_a_changelog_replace_one_another() =>
        Sql.Finds("LAM2011", "SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY «Symbol, Venue»", Of(Unique with { IsChangelog = true }));

    [Fact]
    public void With_a_time_to_live_it_is_bounded() =>
        Assert.Empty(Sql.Compile("SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol, Venue STATE TTL INTERVAL '1' HOUR", Of(Unique)).Diagnostics);

    private static TableCatalog Of(StreamEntry stream) => new(EquatableArray.Of<CatalogEntry>(stream), default);
}
