using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Oracle.Rows;
using Laminar.Reference;

namespace Laminar.Oracle.Generation;

/// <summary>Rows of a type, as the oracle's values. Event times that cannot be read are for windows: a query that hands them on has no need to read them.</summary>
public static class RowGenerator
{
    public static List<object?[]> Rows(Random random, RowType type, int count, bool badTimes)
    {
        var entry = type.Entry;
        var values = new ValueGenerator(random, wild: random.Next(4) == 0);
        var clock = new ClockGenerator(random, entry.Watermark.Delay, Unit(entry));
        return [.. Enumerable.Range(0, count).Select(_ => Row())];

        object?[] Row() => [.. entry.Columns.Select((column, i) => i == entry.EventTime ? Time(column) : values.Value(column))];

        object Time(Column column) => badTimes && random.Next(60) == 0 && column.Clr != ClrKind.Timestamp
            ? new Unreadable("the event time is out of range")
            : clock.Next();
    }

    private static long Unit(StreamEntry entry) => entry.EventTime < 0 ? 1 : entry.Columns[entry.EventTime].Clr switch
    {
        ClrKind.Timestamp => 1,
        ClrKind.UnixMilliseconds => 1_000_000,
        _ => 100,
    };
}
