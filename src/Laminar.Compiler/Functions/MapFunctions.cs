using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Functions;

/// <summary>Functions of maps: as those of arrays, a row of the table is made for the types at hand. <c>[]</c> is m[key].</summary>
internal static class MapFunctions
{
    /// <summary>The names that are called as functions.</summary>
    public static readonly IReadOnlyList<string> Names = ["MAP_KEYS", "MAP_VALUES", "MAP_ENTRIES", "MAP_CONTAINS_KEY"];

    public static ScalarFunction At(SqlType map) => new("[]", EquatableArray.Of(map, map.Key!), false, map.Value!, "Maps", "At", ReturnsNull: true) { Element = map.Key, Value = map.Value };

    public static ScalarFunction ContainsKey(SqlType map) => new("MAP_CONTAINS_KEY", EquatableArray.Of(map, map.Key!), false, SqlType.Boolean, "Maps", "ContainsKey") { Element = map.Key };

    public static ScalarFunction Count(SqlType map) => new("CARDINALITY", EquatableArray.Of(map), false, SqlType.Integer, "Maps", "Count");

    public static ScalarFunction Keys(SqlType map) => new("MAP_KEYS", EquatableArray.Of(map), false, SqlType.ArrayOf(map.Key!), "Maps", "Keys") { Element = map.Key };

    public static ScalarFunction Values(SqlType map) => new("MAP_VALUES", EquatableArray.Of(map), false, SqlType.ArrayOf(map.Value!), "Maps", "Values") { Element = map.Value };

    public static ScalarFunction Entries(SqlType map)
    {
        var entry = SqlType.RowOf(EquatableArray.Of(new RowField("key", map.Key!), new RowField("value", map.Value!)));
        return new("MAP_ENTRIES", EquatableArray.Of(map), false, SqlType.ArrayOf(entry), "Maps", "Entries");
    }
}
