using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Patterns;
using Laminar.Functions;
using Laminar.Values;
using Xunit;

namespace Laminar.Tests.Values;

/// <summary>No function over Utf8 allocates on the garbage-collected heap once its thread has its scratch memory.</summary>
public sealed class AllocationTests
{
    private static readonly Utf8 Long = Utf8.Of("Ünïcode text, longer than twelve bytes, with a number: 12345.678");
    private static readonly Utf8 Part = Utf8.Of("longer");
    private static readonly string Given = Long.ToString();
    private static readonly TextPattern Number = new(1, PatternProgram.Compile("([0-9]+)\\.[0-9]*").Code.ToArray());
    private static readonly Utf8 Document = Utf8.Of("{\"a\": [1, {\"b\": \"a text of more than twelve bytes\"}], \"long name\": \"with \\n escapes \\u00e4\"}");
    private static readonly JsonPath Path = new(["a", null, "b"], [0, 1, 0]);
    private static readonly TimeZoneRules Berlin = new("Europe/Berlin");
    private static readonly Timestamp Time = Casts.ParseTimestamp("2024-02-29 12:34:56.789012345");

    private static readonly Dictionary<string, Func<long>> Functions = new()
    {
        ["Length"] = () => Text.Length(Long),
        ["Upper"] = () => Text.Upper(Long).Length,
        ["Lower"] = () => Text.Lower(Long).Length,
        ["Initcap"] = () => Text.Initcap(Long).Length,
        ["Trim"] = () => Text.Trim(Long, Part).Length,
        ["Substring"] = () => Text.Substring(Long, 3, 20).Length,
        ["Left and Right"] = () => Text.Left(Text.Right(Long, -2), 20).Length,
        ["Position"] = () => Text.Position(Part, Long),
        ["Replace"] = () => Text.Replace(Long, Part, Long).Length,
        ["Translate"] = () => Text.Translate(Long, Part, Long).Length,
        ["Concat"] = () => Text.Concat(Long, Part).Length + Text.Concat(Long, Part, Long, Part).Length,
        ["ConcatWs"] = () => Text.ConcatWs(Part, Long, Part, Long).Length,
        ["Pad"] = () => Text.PadStart(Long, 100, Part).Length + Text.PadEnd(Long, 100).Length,
        ["Repeat"] = () => Text.Repeat(Long, 10).Length,
        ["Reverse"] = () => Text.Reverse(Long).Length,
        ["Split"] = () => Text.SplitPart(Long, Part, 2).Length + (Text.SplitIndex(Long, Part, 0)?.Length ?? 0),
        ["Overlay"] = () => Text.Overlay(Long, Part, 5).Length,
        ["Like"] = () => Text.Like(Long, Utf8.Literal("%longer%than%"u8), '\\') | Text.LikeIgnoreCase(Long, Part, '\\') ? 1 : 0,
        ["Like of string"] = () => Text.Like(Given, "%longer%than%", '\\') ? 1 : 0,
        ["ToUtf8 of string"] = () => Text.ToUtf8(Given).Length,
        ["Compare"] = () => Compare.Of(Given, Long) + Compare.Of(Long, Part) + Compare.Of(Given, Given),
        ["Numbers as text"] = () => Casts.ToUtf8(long.MinValue).Length + Casts.ToUtf8(1.0 / 3).Length + Casts.ToUtf8(1e20f).Length + Casts.ToUtf8(12.50m).Length,
        ["Times as text"] = () => Casts.ToUtf8(Time).Length + Casts.ToUtf8(Casts.ToDateOnly(Time)).Length + Casts.ToUtf8(TimeSpan.FromDays(1.5)).Length,
        ["Text as numbers"] = () => Casts.ParseInt64(Utf8.Literal("123456789"u8)) + (long)Casts.ParseDouble(Utf8.Literal("1.5e3"u8)) + (long)Casts.ParseDecimal(Utf8.Literal("12.5"u8)),
        ["Text as times"] = () => Casts.ParseTimestamp(Utf8.Literal("2001-01-01 06:20:00"u8)).Nanoseconds + Casts.ParseTimeSpan(Utf8.Literal("1 day 02:00"u8)).Ticks,
        ["Patterns of Utf8"] = () => Text.RegexpCount(Long, Number) + (Text.RegexpExtract(Long, Number, 1)?.Length ?? 0) + Text.RegexpReplaceAll(Long, Number, Part).Length + Text.RegexpInstr(Long, Number),
        ["Pattern of string"] = () => Text.RegexpLike(Given, Number) ? 1 : 0,
        ["Digests"] = () => Text.Md5(Long).Length + Text.Sha256(Long).Length + Text.ToHex(255).Length,
        ["Bytes as text"] = () => Bytes.FromHex(Bytes.ToHex(Long)).Length + Bytes.FromBase64(Bytes.ToBase64Lines(Long)).Length + Bytes.FromEscapes(Bytes.ToEscapes(Long)).Length + Bytes.Parse(Bytes.ToText(Long)).Length,
        ["Bytes"] = () => Bytes.Substring(Long, 2, 40).Length + Bytes.Position(Part, Long) + Bytes.Concat(Long, Part).Length + Bytes.Sha256(Long).Length + Bytes.FromLatin1(Long).Length,
        ["Rows"] = () => (Rows.At<long>(Row, 0) ?? 0) + (Rows.At<Utf8>(Row, 1)?.Length ?? 0) + (long)(Rows.At<decimal>(Row, 2) ?? 0),
        ["Narrower elements"] = () => (Arrays.Any<short, int>(Places, 3) == true ? 1 : 0) + (Arrays.Position<short, double>(Places, 2.5) ?? 0) + (Arrays.Contains<short, decimal>(Places, 2m) ? 1 : 0) + (Arrays.Contains<short, long>(Places, -1) ? 1 : 0),
        ["Maps"] = () => (Maps.At<Utf8, long>(Map, Part) ?? 0) + Maps.Keys<Utf8>(Map).Length + Maps.Values<long>(Map).Length + Maps.Entries(Map).Length,
        ["JSON"] = () => (Json.Value(Document, Path)?.Length ?? 0) + (Json.Query(Document, Path)?.Length ?? 0) + (Json.GetText(Document, Utf8.Literal("long name"u8))?.Length ?? 0) + (Json.IsJson(Long) ? 1 : 0),
        ["Time zones"] = () => Times.ConvertZone(Times.AtTimeZone(Time, Berlin), Berlin, Berlin).Nanoseconds,
        ["Times by format"] = () => Times.ReadTimestamp(Utf8.Literal("2024-02-29 10:20:30.5"u8), Utf8.Literal("YYYY-MM-DD HH24:MI:SS.MS"u8)).Nanoseconds + Times.ReadDate(Utf8.Literal("29 Feb 2024"u8), Utf8.Literal("d MMM yyyy"u8)).Day,
        ["Fields"] = () => Times.Year(Time) + Times.Week(Time) + (long)Times.Second(Time) + Times.DayOfYear(Time),
        ["Truncate"] = () => Times.Truncate(Utf8.Literal("quarter"u8), Time).Nanoseconds,
        ["Patterns"] = () => Times.ToChar(Time, Utf8.Literal("YYYY-MM-DD Month"u8)).Length + Times.DateFormat(Time, Utf8.Literal("yyyy-MM-dd HH:mm"u8)).Length,
        ["Round to places"] = () => (long)Numbers.Round(2.675, 2),
        ["REAL as DECIMAL"] = () => (long)Casts.ToDecimal(1.25f),
    };

    private static Utf8 Row => Rows.Of([Rows.Field<long>(5), Rows.Field<Utf8>(Long), Rows.Field<decimal>(1.5m), null]);

    private static Utf8 Places
    {
        get
        {
            var writer = new ArrayWriter<short>(3, 0);
            writer.Add(1);
            writer.AddNull();
            writer.Add(3);
            return writer.Finish();
        }
    }

    private static Utf8 Map => Maps.Of([Rows.Field<Utf8>(Part), Rows.Field<long>(5), Rows.Field<Utf8>(Long), null, Rows.Field<Utf8>(Part), Rows.Field<long>(7)]);

    public static TheoryData<string> Names => new(Functions.Keys.ToArray());

    [Theory]
    [MemberData(nameof(Names))]
    public void Allocates_nothing(string name)
    {
        var function = Functions[name];
        Run(function, 200);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(function, 1_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void An_allocation_would_be_seen()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(static () => Text.Upper(Given).Length, 1);
        Assert.NotEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Run(Func<long> function, int times)
    {
        var sum = 0L;
        for (var i = 0; i < times; i++)
        {
            var mark = TextScratch.Take();
            sum += function();
            TextScratch.Release(mark);
        }

        s_sink = sum;
    }

    private static long s_sink;
}
