using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Emit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>Queries over a table that is asked.</summary>
internal static class AskedQueries
{
    public const long Second = 1_000_000_000;

    /// <summary>The query's class, which takes a table of type <typeparamref name="TLookup"/>, called Rates.</summary>
    public static string Source<TLookup>(string sql, AskedTable? settings = null, params string[] key) =>
        CSharpEmitter.Emit(Queries.Plan(sql, catalog: Catalog<TLookup>(settings, key)), Queries.Declaration);

    public static TableCatalog Catalog<TLookup>(AskedTable? settings = null, params string[] key)
    {
        var row = TestStreams.Of<Rate>("");
        var asked = (settings ?? new AskedTable("")) with { ClrName = "global::" + typeof(TLookup).FullName };
        var keys = key.Length == 0 ? ["Symbol"] : key;
        return Queries.Catalog with
        {
            Entries = Queries.Catalog.Entries.Append(row with
            {
                Name = "Rates", IsLookup = true, Asked = asked, Key = keys.Select(name => row.Columns.ToList().FindIndex(column => column.Name == name)).ToEquatableArray(),
            }).Append(row with { Name = "Held", IsLookup = true, Key = EquatableArray.Of(0) }).ToEquatableArray(),
        };
    }
}
