using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Oracle.Rows;
using Laminar.Oracle.Running;
using Laminar.Reference;

namespace Laminar.Oracle.Generation;

/// <summary>Rows of the streams that a query reads, as the oracle's values.</summary>
public static class RowGenerator
{
    public static List<InputRow> Rows(Random random, CompiledQuery query, int count)
    {
        var read = LogicalTree.Downwards(query.Plan.Root).OfType<ScanNode>().Select(scan => scan.Stream.Name).ToHashSet();
        var types = query.Text.Types.Where(type => read.Contains(type.Entry.Name)).ToList();
        if (types.Count == 0)
        {
            return [];
        }

        // Event times that cannot be read are for windows: a query that hands them on has no need to read them.
        var isTimed = LogicalTree.Downwards(query.Plan.Root).Any(node => node is WindowAggregateNode);
        var wild = random.Next(4) == 0;
        var start = ClockGenerator.Start(random);
        var rows = types.Select(type => Rows(random, query.Text.EntryOf(type), wild, query.Text.IsRepeated, isTimed && !query.Text.IsRepeated, start).GetEnumerator()).ToList();
        var turn = types[0];
        List<InputRow> input = [.. Enumerable.Range(0, count).Select(_ =>
        {
            turn = random.Next(3) == 0 ? types[random.Next(types.Count)] : turn;
            var source = rows[types.IndexOf(turn)];
            source.MoveNext();
            return new InputRow(turn, source.Current, query.Text.EntryOf(turn).Watermark.Partitions is > 1 and var partitions ? random.Next(partitions) : 0);
        })];
        return query.Text.ComesLast ? [.. input.OrderBy(row => row.Type == query.Text.Row)] : input;
    }

    private static IEnumerable<object?[]> Rows(Random random, StreamEntry entry, bool wild, bool onTime, bool badTimes, long start)
    {
        var values = new ValueGenerator(random, wild);
        var clock = new ClockGenerator(random, entry.Watermark.Delay, Unit(entry), start, onTime);
        while (true)
        {
            yield return [.. entry.Columns.Select((column, i) => i == entry.EventTime ? Time(column) : values.Value(column))];
        }

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
