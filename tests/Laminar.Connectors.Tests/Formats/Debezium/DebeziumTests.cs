using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Laminar.Formats;
using Xunit;

namespace Laminar.Connectors.Tests.Formats.Debezium;

public sealed class DebeziumTests
{
    private const string Row = "{\"id\":1,\"price\":2.5,\"venue\":\"A\"}";

    [Theory]
    [InlineData("{\"before\":null,\"after\":{0},\"op\":\"c\",\"ts_ms\":7}", "+I")]
    [InlineData("{\"after\":{0},\"op\":\"r\"}", "+I")]
    [InlineData("{\"op\":\"d\",\"before\":{0},\"after\":null}", "-D")]
    [InlineData("{\"op\":\"u\",\"after\":{0},\"source\":{\"before\":{\"id\":9}},\"before\":{0}}", "-U +U")]
    [InlineData("{\"schema\":{\"fields\":[]},\"payload\":{\"op\":\"u\",\"after\":{0},\"before\":{0}}}", "-U +U")]
    [InlineData("{\"before\":{0},\"after\":{\"id\":9},\"after\":{0},\"op\":\"c\"}", "+I")]
    public void An_envelope_is_a_change(string envelope, string expected)
    {
        var changes = Read(envelope.Replace("{0}", Row, StringComparison.Ordinal));
        Assert.Equal(expected, string.Join(' ', changes.Select(change => change.Kind.Text())));
        Assert.All(changes, change => Assert.Equal(new Trade(1, 2.5, "A"), change.Row));
    }

    [Theory]
    [InlineData("{}", "input(1,1): an envelope is expected: {\"before\": …, \"after\": …, \"op\": \"c\"}")]
    [InlineData("{\"op\":\"x\"}", "input(1,8): op is expected to be c, u, d or r")]
    [InlineData("{\"op\":1}", "input(1,7): op is expected to be c, u, d or r")]
    [InlineData("{\"op\":\"u\",\"after\":{0}}", "input(1,1): op is u and before is no row: the source has to log whole rows (in PostgreSQL, REPLICA IDENTITY FULL)")]
    [InlineData("{\"op\":\"d\",\"before\":null}", "input(1,20): op is d and before is no row")]
    [InlineData("{\"op\":\"c\",\"before\":{0}}", "input(1,1): op is c and after is no row")]
    [InlineData("{\"op\":\"c\",\"after\":[]}", "input(1,19): an object is expected, or null: the column is a ROW")]
    [InlineData("{\"op\":\"c\",\"after\":{\"id\":1}}", "input(1,19): column after.venue: no value, but the column is NOT NULL (TEXT is expected)")]
    [InlineData("{\"op\":\"d\",\"before\":{\"id\":\"x\",\"venue\":\"A\"}}", "input(1,27): column before.id: \"x\" is not an INTEGER (-2147483648 to 2147483647)")]
    [InlineData("{\"op\":\"c\",\"after\":{0}", "input(1,51): the object is not closed on its line")]
    [InlineData("null", "input(1,1): an object is expected: {\"column\": value, …}")]
    public void A_bad_envelope_is_a_bad_row(string envelope, string expected)
    {
        var text = envelope.Replace("{0}", Row, StringComparison.Ordinal);
        Assert.Equal(expected, Assert.Throws<BadInputException>(() => Read(text)).Message);
        var good = "{\"op\":\"c\",\"after\":" + Row + "}\n";
        Assert.Equal(2, Read(good + text + "\n" + good, new ReadOptions { BadRows = BadRows.Skip }).Count);
    }

    [Fact]
    public void An_update_with_one_bad_row_is_left_out_whole()
    {
        var text = "{\"op\":\"u\",\"before\":" + Row + ",\"after\":{\"id\":\"x\",\"venue\":\"A\"}}";
        Assert.Empty(Read(text, new ReadOptions { BadRows = BadRows.Skip }));
    }

    [Fact]
    public void Changes_are_written_as_envelopes()
    {
        var rows = new[] { new Texts("1", "a", null), new Texts("1", "b", null), new Texts("2", "\"", "") };
        var text = Write(
            new Change<Texts>(rows[0], ChangeKind.Insert), new Change<Texts>(rows[0], ChangeKind.UpdateBefore), new Change<Texts>(rows[1], ChangeKind.UpdateAfter),
            new Change<Texts>(rows[2], ChangeKind.UpdateAfter), new Change<Texts>(rows[1], ChangeKind.Delete), new Change<Texts>(rows[0], ChangeKind.UpdateBefore));
        Assert.Equal(
            """
            {"before":null,"after":{"a":"1","b":"a","c":null},"op":"c"}
            {"before":{"a":"1","b":"a","c":null},"after":{"a":"1","b":"b","c":null},"op":"u"}
            {"before":null,"after":{"a":"2","b":"\"","c":""},"op":"u"}
            {"before":{"a":"1","b":"b","c":null},"after":null,"op":"d"}
            {"before":{"a":"1","b":"a","c":null},"after":null,"op":"d"}

            """,
            text);
    }

    [Fact]
    public void A_clock_gives_ts_ms()
    {
        using var written = new MemoryStream();
        var sink = new DebeziumSink<Texts, TextsFields>(written, new WriteOptions { Clock = new FixedClock() });
        sink.OnRows([new Change<Texts>(default, ChangeKind.Delete)]);
        sink.Complete();
        Assert.EndsWith("\"op\":\"d\",\"ts_ms\":1500}\n", Encoding.UTF8.GetString(written.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_is_written_comes_back(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var changes = DebeziumFuzz.Changes(random);
            var text = Write([.. changes]);
            var read = new Collector<Change<Texts>>();
            DebeziumReader.Run<Texts, TextsFields>(new ChunkedStream(Encoding.UTF8.GetBytes(text), () => random.Next(1, 90)), read, new ReadOptions { BatchRows = random.Next(1, 5) });
            Assert.True(changes.SequenceEqual(read.Rows), $"seed {seed}, round {round}: {text}");
        }
    }

    internal static string Write(params Change<Texts>[] changes)
    {
        using var written = new MemoryStream();
        var sink = new DebeziumSink<Texts, TextsFields>(written);
        foreach (var change in changes)
        {
            sink.OnRows([change]);
        }

        sink.Complete();
        return Encoding.UTF8.GetString(written.ToArray());
    }

    private static List<Change<Trade>> Read(string text, ReadOptions? options = null)
    {
        var changes = new Collector<Change<Trade>>();
        DebeziumReader.Run<Trade, TradeFields>(new MemoryStream(Encoding.UTF8.GetBytes(text)), changes, options);
        return changes.Rows;
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(1500);
    }
}
