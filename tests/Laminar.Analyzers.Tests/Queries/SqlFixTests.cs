using System.Threading.Tasks;
using Laminar.Analyzers.Tests.Harness;
using Xunit;

namespace Laminar.Analyzers.Tests.Queries;

public sealed class SqlFixTests
{
    private const string Trade = """

        [Laminar.Stream(EventTime = "Ts")]
        public readonly record struct Trade(System.DateTime Ts, int Symbol, double Price);
        """;

    [Theory]
    [InlineData("""[Laminar.StreamQuery("SELECT Pric FROM Trade")]""", """[Laminar.StreamQuery("SELECT Price FROM Trade")]""")]
    [InlineData("""[Laminar.StreamQuery(@"SELECT Pric FROM Trade")]""", """[Laminar.StreamQuery(@"SELECT Price FROM Trade")]""")]
    [InlineData(""""[Laminar.StreamQuery("""SELECT Pric FROM Trade""")]"""", """"[Laminar.StreamQuery("""SELECT Price FROM Trade""")]"""")]
    [InlineData("""[Laminar.StreamQuery("SELECT\tPric" + " FROM Trade")]""", """[Laminar.StreamQuery("SELECT\tPrice" + " FROM Trade")]""")]
    public async Task A_misspelt_column_is_put_right_in_every_kind_of_literal(string before, string after)
    {
        var rest = "\npublic partial class Prices;" + Trade;
        Assert.Equal(after + rest, await Fixing.Apply(before + rest, "Change to Price"));
    }

    [Fact]
    public async Task In_a_literal_of_several_lines_the_indentation_stays()
    {
        var source = """"
            [Laminar.StreamQuery("""
                SELECT Symbol
                FROM Trad
                """)]
            public partial class Symbols;
            """" + Trade;
        Assert.Equal(source.Replace("FROM Trad\n", "FROM Trade\n"), await Fixing.Apply(source, "Change to Trade"));
    }

    [Fact]
    public async Task A_constant_is_fixed_where_it_is_declared()
    {
        var source = """
            public static class Queries
            {
                [Laminar.StreamQuery]
                public const string Prices = "SELECT rund(Price) FROM Trade";
            }
            """ + Trade;
        Assert.Equal(source.Replace("rund", "ROUND"), await Fixing.Apply(source, "Change to ROUND"));
    }

    [Fact]
    public async Task Nothing_is_offered_for_a_query_without_findings()
    {
        Assert.Empty(await Fixing.Offered("""[Laminar.StreamQuery("SELECT Price FROM Trade")] public partial class Prices;""" + Trade));
    }
}
