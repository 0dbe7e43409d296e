using Laminar.Generators.Tests.Harness;
using Xunit;

namespace Laminar.Generators.Tests.Streams;

/// <summary>Bytes of C# as BYTES columns, pushed and read from files.</summary>
public sealed class BytesColumnTests
{
    private const string Rows = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using Laminar;
        namespace Shop;
        [Stream]
        public sealed record Message(int Id, byte[] Body, byte[]? Head, ReadOnlyMemory<byte> Tail, ReadOnlyMemory<byte>? Mark, SqlBytes View, SqlBytes? Other, SqlArray<SqlBytes> Parts, List<byte> Numbers);
        """;

    private const string User = """
        #nullable enable
        using System;
        using System.IO;
        using Laminar;
        using Shop;
        public static class User
        {
            public static string Run()
            {
                var text = "";
                using var q = Q.Start(rows => { foreach (ref readonly var row in rows) text += row + ";"; });
                q.Push(new Message(1, [1, 2], null, new byte[] { 3 }, null, Utf8.Of("ab"), null, default, [9]));
                q.PushJsonLines(new MemoryStream("{\"id\":2,\"body\":\"AAECAwQFBgcICQoLDA0=\",\"head\":\"AQ==\",\"tail\":\"\",\"mark\":\"Ag==\",\"view\":\"\\/\\/8=\",\"other\":null,\"parts\":[\"AQ==\",null],\"numbers\":[1]}"u8.ToArray()));
                return text;
            }
        }
        """;

    private const string Sql = "SELECT id, body, LENGTH(body) AS n, head, tail || X'FF' AS tail, mark, view, other, parts, parts[1] AS p, numbers FROM Message";

    [Fact]
    public void They_are_read_as_bytes() => Assert.Equal(
        @"Row { Id = 1, Body = \x0102, N = 2, Head = , Tail = \x03ff, Mark = , View = \x6162, Other = , Parts = [], P = , Numbers = [9] };"
        + @"Row { Id = 2, Body = \x000102030405060708090a0b0c0d, N = 14, Head = \x01, Tail = \xff, Mark = \x02, View = \xffff, Other = , Parts = [\x01, NULL], P = \x01, Numbers = [1] };",
        (string)Generation.Of(Rows, Sources.Query("Q", Sql), User).Load().GetType("User")!.GetMethod("Run")!.Invoke(null, null)!);
}
