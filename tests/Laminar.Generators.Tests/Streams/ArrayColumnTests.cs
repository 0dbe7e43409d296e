using Laminar.Generators.Tests.Harness;
using Xunit;

namespace Laminar.Generators.Tests.Streams;

/// <summary>Arrays and lists of C# as ARRAY columns, pushed and read from files.</summary>
public sealed class ArrayColumnTests
{
    private const string Rows = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using Laminar;
        namespace Shop;
        [Stream]
        public sealed record Basket(int Id, long[] Numbers, string?[]? Words, List<int> Counts, ImmutableArray<double> Prices, ReadOnlyMemory<bool?> Flags, SqlArray<Utf8> Tags, SqlArray<SqlArray<int>>? Grid, DateTime[]? Times = null);
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
                using var q = Q.Start(rows => { foreach (ref readonly var row in rows) text += row + ";"; });
                q.Push(new Basket(1, [5, 6], ["one", null, "a text of more than twelve bytes"], [7], [1.5], new bool?[] { true, null }, Arrays.Pack(new[] { Utf8.Of("x") }), null));
                q.Push(new Basket(2, [], null, [], [], default, default, null));
                q.PushJsonLines(new MemoryStream("{\"id\":3,\"numbers\":[9],\"words\":[\"w\",null],\"counts\":[1,2],\"prices\":[0.5],\"flags\":[null],\"tags\":[\"t\",\"u\"],\"grid\":[[1],[2,3]]}"u8.ToArray()));
                return text;
            }

            public static string Bad()
            {
                using var q = Q.Start(rows => { });
                try
                {
                    q.PushJsonLines(new MemoryStream("{\"id\":3,\"numbers\":[9,null],\"counts\":[],\"prices\":[],\"flags\":[],\"tags\":[]}"u8.ToArray()));
                    return "";
                }
                catch (Laminar.Formats.BadInputException error)
                {
                    return error.Message;
                }
            }
        }
        """;

    private const string Sql = "SELECT id, numbers, words, numbers[1] AS n, words[3] AS w, counts, prices[1] AS p, flags, tags, grid, CARDINALITY(grid) AS g, grid[2][1] AS gg FROM Basket";

    [Fact]
    public void They_are_packed_as_they_are_read() => Assert.Equal(
        "Row { Id = 1, Numbers = [5, 6], Words = [one, NULL, a text of more than twelve bytes], N = 5, W = a text of more than twelve bytes, Counts = [7], P = 1.5, Flags = [True, NULL], Tags = [x], Grid = , G = , Gg =  };"
        + "Row { Id = 2, Numbers = [], Words = , N = , W = , Counts = [], P = , Flags = [], Tags = [], Grid = , G = , Gg =  };"
        + "Row { Id = 3, Numbers = [9], Words = [w, NULL], N = 9, W = , Counts = [1, 2], P = 0.5, Flags = [NULL], Tags = [t, u], Grid = [[1], [2, 3]], G = 2, Gg = 2 };",
        Call("Run"));

    [Fact]
    public void An_element_that_has_no_room_for_NULL_makes_a_bad_record() =>
        Assert.EndsWith("is not a JSON value of type ARRAY<BIGINT>, with at most 65,536 elements, none of them null", Call("Bad"));

    [Fact]
    public void Elements_of_types_that_queries_do_not_hold_make_no_column() =>
        Assert.Equal("LAM0064 times", Assert.Single(Generation.Of(Rows, Sources.Query("Q", "SELECT times FROM Basket")).At()));

    private static string Call(string method) => (string)Generation.Of(Rows, Sources.Query("Q", Sql), User).Load().GetType("User")!.GetMethod(method)!.Invoke(null, null)!;
}
