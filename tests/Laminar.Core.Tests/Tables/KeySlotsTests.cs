using System.Linq;
using Laminar.Core.Tests.Operators;
using Laminar.Operators;
using Laminar.State;
using Laminar.Tables;
using Xunit;

namespace Laminar.Core.Tests.Tables;

public sealed class KeySlotsTests
{
    private static readonly TableLimits s_small = new() { FlatInPlace = 200, FlatAtMost = 400, EntriesAStep = 50 };

    /// <summary>Keys are references, so that the table's arrays are as long as they have to be, and end where flat slots of before may still point.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(150)]
    public void Slots_are_right_where_the_table_changes_its_layout_on_the_way(int known)
    {
        var rows = Enumerable.Range(0, 5000).Select(i => i % 7 == 3 ? null : "key " + (i % 3000)).ToArray();
        var table = new StateTable<StringKey, long>(s_small, 0x9E37_79B9_7F4A_7C15, lanes: 1, numbered: false);
        foreach (var row in rows.Where(row => row is not null).Take(known))
        {
            table.FindOrAdd(new StringKey(row));
        }

        var places = new uint[rows.Length];
        for (var version = -1; version != table.Version;)
        {
            version = table.Version;
            KeySlots<string?, StringKey, long, Rows>.Find(table, rows, places, adds: true);
        }

        Assert.True(table.IsIndexed);
        Assert.Equal(rows.Select(row => row is null ? uint.MaxValue : table.Find(new StringKey(row))), places);
        table.Free();
    }

    [Fact]
    public void A_key_that_is_not_there_has_no_slot()
    {
        var rows = Enumerable.Range(0, 100).Select(i => "key " + i).ToArray();
        var table = new StateTable<StringKey, long>(s_small, 0x9E37_79B9_7F4A_7C15, lanes: 1, numbered: false);
        table.FindOrAdd(new StringKey("key 40"));
        var places = new uint[rows.Length];
        KeySlots<string?, StringKey, long, Rows>.Find(table, rows, places, adds: false);
        Assert.Equal(99, places.Count(place => place == uint.MaxValue));
        Assert.Equal(table.Find(new StringKey("key 40")), places[40]);
        table.Free();
    }

    private readonly struct Rows : IKeyedRows<string?, StringKey>
    {
        public static bool HasKey(in string? row) => row is not null;

        public static StringKey KeyOf(in string? row) => new(row);
    }
}
