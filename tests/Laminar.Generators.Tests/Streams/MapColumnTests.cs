using Laminar.Generators.Tests.Harness;
using Xunit;

namespace Laminar.Generators.Tests.Streams;

/// <summary>Maps as columns, and rows of the users' own as values, pushed and read from files.</summary>
public sealed class MapColumnTests
{
    private const string Rows = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using Laminar;
        namespace Shop;
        public readonly record struct Person(string Name, int? Age);
        [Stream]
        public sealed record Basket(int Id, SqlMap<Utf8, long> Counts, SqlMap<int, SqlArray<double>>? Prices, Person Buyer, Dictionary<string, int>? Other = null);
        """;

    private const string User = """
        #nullable enable
        using System;
        using System.IO;
        using Laminar;
        using Laminar.Functions;
        using Shop;
        public static class User
        {
            public static string Run()
            {
                var text = "";
                using var q = Q.Start(rows =>
                {
                    foreach (ref readonly var row in rows)
                    {
                        text += $"{row.Id} {row.Counts} {row.Pens} {row.Prices} {row.P} {row.Buyer.Get<Utf8>(0)} {row.Buyer.Get<int>(1)} {row.Same};";
                    }
                });
                q.Push(new Basket(1, Maps.Of([Laminar.Functions.Rows.Field<Utf8>(Utf8.Of("pen")), Laminar.Functions.Rows.Field<long>(2L)]), null, new Person("Ann", null)));
                q.PushJsonLines(new MemoryStream("{\"id\":2,\"counts\":{\"ink\":1,\"pen\":3},\"prices\":{\"7\":[1.5,null]},\"buyer\":{\"name\":\"a name of more than twelve bytes\",\"age\":7}}"u8.ToArray()));
                return text;
            }
        }
        """;

    private const string Sql = "SELECT id, counts, counts['pen'] AS pens, prices, prices[7][1] AS p, buyer, buyer IS NOT DISTINCT FROM ROW('Ann', NULL) AS same FROM Basket";

    [Fact]
    public void They_are_views_on_what_a_query_holds() => Assert.Equal(
        "1 {pen: 2} 2   Ann  True;2 {ink: 1, pen: 3} 3 {7: [1.5, NULL]} 1.5 a name of more than twelve bytes 7 False;",
        (string)Generation.Of(Rows, Sources.Query("Q", Sql), User).Load().GetType("User")!.GetMethod("Run")!.Invoke(null, null)!);

    [Fact]
    public void A_dictionary_makes_no_column() =>
        Assert.Equal("LAM0064 other", Assert.Single(Generation.Of(Rows, Sources.Query("Q", "SELECT other FROM Basket")).At()));
}
