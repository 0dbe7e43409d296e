using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Laminar.Formats;
using Xunit;

namespace Laminar.Connectors.Tests.Formats;

public class ValueTests
{
    [Theory]
    [InlineData("c_sbyte", "-128", "-129")]
    [InlineData("c_byte", "255", "-1")]
    [InlineData("c_int16", "-32768", "32768")]
    [InlineData("c_uint16", "65535", "65536")]
    [InlineData("c_int32", "-2147483648", "99999999999")]
    [InlineData("c_uint32", "4294967295", "-5")]
    [InlineData("c_int64", "-9223372036854775808", "9223372036854775808")]
    [InlineData("c_int64", "0000000000000000000000000009", "9e3")]
    [InlineData("c_uint64", "18446744073709551615", "18446744073709551616")]
    [InlineData("c_single", "3.4028235E+38", "3.5e38")]
    [InlineData("c_double", "-1.7976931348623157e308", "1.8e308")]
    [InlineData("c_double", "NaN", "nano")]
    [InlineData("c_double", "-infinity", "--1")]
    [InlineData("c_double", ".5", ".")]
    [InlineData("c_decimal", "79228162514264337593543950335", "79228162514264337593543950336")]
    [InlineData("c_decimal", "-0.0000000000000000000000000001", "1,5")]
    [InlineData("c_boolean", "TRUE", "2")]
    [InlineData("c_boolean", "off", "truee")]
    [InlineData("c_timestamp", "2262-04-11 23:47:16.854775807", "2262-04-11 23:47:16.854775808")]
    [InlineData("c_timestamp", "2001-02-28T23:59:59.5+02:00", "2001-02-29")]
    [InlineData("c_datetime", "1677-09-22", "0001-01-01")]
    [InlineData("c_datetimeoffset", "1969-12-31 23:59:59", "99999-01-01")]
    [InlineData("c_dateonly", "9999-12-31", "2001-13-01")]
    [InlineData("c_timeonly", "23:59:59.9999999", "24:00:00")]
    [InlineData("c_timespan", "-1.02:03:04.5", "1:2:3:4:5")]
    [InlineData("c_timespan", "3 days 04:05:06", "3 weeks")]
    public void Reads_to_the_edge_and_not_beyond(string column, string good, string bad)
    {
        Assert.Single(Csv(EveryKindText.Csv(column, good)));
        Assert.Single(Json(EveryKindText.Json(column, $"\"{good}\"")));
        var message = Assert.Throws<BadInputException>(() => Csv(EveryKindText.Csv(column, $"\"{bad}\""))).Message;
        Assert.StartsWith($"input(2,2): column {column}: \"{bad}\" is not a", message, StringComparison.Ordinal);
        Assert.Throws<BadInputException>(() => Json(EveryKindText.Json(column, $"\"{bad}\"")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_kind_comes_back_as_it_was_written(int seed)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(0, 500).Select(_ => Row(random)).ToArray();
        using var csv = new MemoryStream();
        var csvSink = new CsvSink<EveryKind, EveryKindFields>(csv);
        csvSink.OnRows(rows);
        csvSink.Complete();
        Assert.True(rows.SequenceEqual(Csv(Encoding.UTF8.GetString(csv.ToArray()))), $"seed {seed}");
        using var json = new MemoryStream();
        var jsonSink = new JsonLinesSink<EveryKind, EveryKindFields>(json);
        jsonSink.OnRows(rows);
        jsonSink.Complete();
        Assert.True(rows.SequenceEqual(Json(Encoding.UTF8.GetString(json.ToArray()))), $"seed {seed}");
    }

    [Fact]
    public void Doubles_are_rounded_as_the_framework_rounds_them()
    {
        var random = new Random(3);
        for (var i = 0; i < 20_000; i++)
        {
            var text = random.Next(4) switch
            {
                0 => BitConverter.Int64BitsToDouble(random.NextInt64()).ToString("R", CultureInfo.InvariantCulture),
                1 => random.NextInt64().ToString(CultureInfo.InvariantCulture) + "." + random.Next(1000).ToString(CultureInfo.InvariantCulture),
                2 => random.Next(100_000).ToString(CultureInfo.InvariantCulture) + "e" + random.Next(-40, 40).ToString(CultureInfo.InvariantCulture),
                _ => (random.Next() / 100.0).ToString(CultureInfo.InvariantCulture),
            };
            var expected = double.Parse(text, CultureInfo.InvariantCulture);
            Assert.True(expected.Equals(Assert.Single(Csv(EveryKindText.Csv("c_double", text))).Double), text);
        }
    }

    [Fact]
    public void Writes_times_as_iso_and_null_as_nothing()
    {
        var row = new EveryKind { Timestamp = new Timestamp(1_500_000_000), DateTime = new DateTime(2001, 2, 3), String = "", DateOnly = new DateOnly(2001, 2, 3), TimeOnly = new TimeOnly(4, 5, 6, 7) };
        using var csv = new MemoryStream();
        var sink = new CsvSink<EveryKind, EveryKindFields>(csv, new WriteOptions { Header = false, Delimiter = ';' });
        sink.OnRows([row]);
        sink.Complete();
        Assert.Equal(";;;;;;;;;;;;\"\";1970-01-01 00:00:01.5;2001-02-03 00:00:00;;2001-02-03;04:05:06.007;\n", Encoding.UTF8.GetString(csv.ToArray()));
    }

    private static List<EveryKind> Csv(string text)
    {
        var rows = new Collector<EveryKind>();
        CsvReader.Run<EveryKind, EveryKindFields>(new MemoryStream(Encoding.UTF8.GetBytes(text)), rows);
        return rows.Rows;
    }

    private static List<EveryKind> Json(string text)
    {
        var rows = new Collector<EveryKind>();
        JsonLinesReader.Run<EveryKind, EveryKindFields>(new MemoryStream(Encoding.UTF8.GetBytes(text)), rows);
        return rows.Rows;
    }

    private static EveryKind Row(Random random)
    {
        var bits = random.NextInt64(long.MinValue, long.MaxValue);
        var ticks = new DateTime(random.NextInt64(new DateTime(1700, 1, 1).Ticks, new DateTime(2200, 1, 1).Ticks), DateTimeKind.Utc);
        bool Some() => random.Next(4) > 0;
        return new EveryKind(
            Some() ? bits > 0 : null,
            Some() ? (sbyte)bits : null,
            Some() ? (short)bits : null,
            Some() ? (int)bits : null,
            Some() ? bits : null,
            Some() ? (byte)bits : null,
            Some() ? (ushort)bits : null,
            Some() ? (uint)bits : null,
            Some() ? (ulong)bits : null,
            Some() ? BitConverter.Int32BitsToSingle((int)bits) : null,
            Some() ? BitConverter.Int64BitsToDouble(bits) : null,
            Some() ? new decimal((int)bits, (int)(bits >> 32), random.Next(), bits > 0, (byte)random.Next(29)) : null,
            Some() ? "t" + bits : null,
            Some() ? new Timestamp(bits) : null,
            Some() ? ticks : null,
            Some() ? new DateTimeOffset(ticks) : null,
            Some() ? DateOnly.FromDateTime(ticks) : null,
            Some() ? TimeOnly.FromDateTime(ticks) : null,
            Some() ? new TimeSpan(bits) : null);
    }
}
