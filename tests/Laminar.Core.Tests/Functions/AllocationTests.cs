using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Functions;
using Xunit;

namespace Laminar.Tests.Values;

/// <summary>No function over Utf8 allocates on the garbage-collected heap once its thread has its scratch memory.</summary>
public sealed class AllocationTests
{
    private static readonly Utf8 Long = Utf8.Of("Ünïcode text, longer than twelve bytes, with a number: 12345.678");
    private static readonly Utf8 Part = Utf8.Of("longer");
    private static readonly string Given = Long.ToString();
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
        ["Fields"] = () => Times.Year(Time) + Times.Week(Time) + (long)Times.Second(Time) + Times.DayOfYear(Time),
        ["Truncate"] = () => Times.Truncate(Utf8.Literal("quarter"u8), Time).Nanoseconds,
        ["Patterns"] = () => Times.ToChar(Time, Utf8.Literal("YYYY-MM-DD Month"u8)).Length + Times.DateFormat(Time, Utf8.Literal("yyyy-MM-dd HH:mm"u8)).Length,
        ["Round to places"] = () => (long)Numbers.Round(2.675, 2),
        ["REAL as DECIMAL"] = () => (long)Casts.ToDecimal(1.25f),
    };

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
