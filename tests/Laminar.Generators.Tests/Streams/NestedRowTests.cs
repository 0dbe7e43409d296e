using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Generators.Tests.Harness;
using Xunit;

namespace Laminar.Generators.Tests.Streams;

/// <summary>Structs, records and classes within a row: their members are columns, named by their path.</summary>
public sealed class NestedRowTests
{
    private const string Rows = """
        using System;
        using System.IO;
        using Laminar;
        namespace Shop;
        public enum Side { Buy, Sell }
        public record struct Place(string City, int Zip);
        public sealed class Person { public required string Name { get; init; } public Place Home { get; init; } public Person? Boss { get; init; } public int? Age { get; init; } }
        public readonly record struct Fee(decimal Amount, Side Side);
        [Stream(EventTime = nameof(Ts))]
        public readonly record struct Order(DateTime Ts, Person Buyer, Fee? Fee, Place Shop, Uri? Link = null);
        [Stream] public readonly record struct Visit(Place Origin, Place Target, int Id);
        """;

    private const string User = """
        using System;
        using System.IO;
        using Shop;
        public static class User
        {
            public static string Run()
            {
                var text = "";
                using var q = Q.Start(rows => { foreach (ref readonly var row in rows) text += row + ";"; });
                q.Push(new Order(DateTime.UnixEpoch, new Person { Name = "ann", Home = new Place("Rome", 7), Age = 40 }, new Fee(2, Side.Sell), new Place("Oslo", 1)));
                q.Push(new Order(DateTime.UnixEpoch, new Person { Name = "bob" }, null, new Place("Oslo", 2)));
                using var v = V.Start(rows => { foreach (ref readonly var row in rows) text += row + ";"; });
                v.PushJsonLines(new MemoryStream("{\"id\":3,\"target\":{\"city\":\"Bonn\",\"zip\":5},\"origin\":{\"zip\":4}}"u8.ToArray()));
                v.PushCsv(new MemoryStream("target.city,Origin.Zip,target.zip\nBari,8,9\n"u8.ToArray()));
                return text;
            }
        }
        """;

    [Fact]
    public void They_are_read_by_their_path()
    {
        var generation = Generation.Of(
            Rows,
            Sources.Query("Q", "SELECT buyer.name, o.Buyer.Home.City AS city, Buyer.Age + 1 AS age, fee.amount, Fee.Side, shop.zip FROM Order AS o".Replace("Order", "\"Order\"").Replace("\"", "`")),
            Sources.Query("V", "SELECT target.city, origin.zip + target.zip AS zips FROM Visit"),
            User);
        Assert.Equal(
            "Row { Name = ann, City = Rome, Age = 41, Amount = 2, Side = 1, Zip = 1 };Row { Name = bob, City = , Age = , Amount = , Side = , Zip = 2 };"
            + "Row { City = Bonn, Zips = 9 };Row { City = Bari, Zips = 17 };",
            (string)generation.Load().GetType("User")!.GetMethod("Run")!.Invoke(null, null)!);
    }

    [Fact]
    public void A_class_of_its_own_kind_ends_the_path() =>
        Assert.Equal("LAM0056 buyer.boss", Assert.Single(Generation.Of(Rows, Sources.Query("Q", "SELECT buyer.boss.name FROM `Order`")).At()));

    [Fact]
    public void A_field_that_is_not_there_is_named() =>
        Assert.Equal("LAM0054 amont", Assert.Single(Generation.Of(Rows, Sources.Query("Q", "SELECT fee.amont FROM `Order`")).At()));

    [Theory]
    [InlineData("SELECT fee FROM `Order`")]
    [InlineData("SELECT buyer.home FROM `Order`")]
    public void A_row_is_a_value(string sql) => Assert.Empty(Generation.Of(Rows, Sources.Query("Q", sql)).At());
}
