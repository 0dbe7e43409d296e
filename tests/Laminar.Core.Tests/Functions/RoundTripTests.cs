using System;
using Laminar.Functions;
using Xunit;

namespace Laminar.Tests.Values;

/// <summary>Random values to text and back, and text functions in both forms beside each other.</summary>
public sealed class RoundTripTests
{
    private const int Count = 5_000;

    [Fact]
    public void Values_come_back_from_their_text()
    {
        Seeds.Each(1, seed =>
        {
            var random = new Random(seed);
            for (var i = 0; i < Count; i++)
            {
                var mark = TextScratch.Take();
                var bits = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
                Assert.True(Casts.ParseInt64(Casts.ToUtf8(bits)) == bits, $"seed {seed}: {bits}");
                Assert.True(Casts.ParseUInt64(Casts.ToText((ulong)bits)) == (ulong)bits, $"seed {seed}: {bits}");
                var number = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
                Assert.True(Casts.ParseDouble(Casts.ToUtf8(number)).Equals(number), $"seed {seed}: {number:R}");
                var single = BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));
                Assert.True(Casts.ParseSingle(Casts.ToText(single)).Equals(single), $"seed {seed}: {single:R}");
                var exact = new decimal(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29));
                Assert.True(Casts.ParseDecimal(Casts.ToUtf8(exact)) == exact, $"seed {seed}: {exact}");
                var span = new TimeSpan(bits);
                Assert.True(Casts.ParseTimeSpan(Casts.ToUtf8(span)) == span, $"seed {seed}: {span}");
                var time = new TimeOnly((bits & long.MaxValue) % TimeSpan.TicksPerDay);
                Assert.True(Casts.ParseTimeOnly(Casts.ToText(time)) == time, $"seed {seed}: {time:O}");
                var date = DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber + 1));
                Assert.True(Casts.ParseDateOnly(Casts.ToUtf8(date)) == date, $"seed {seed}: {date:O}");
                TextScratch.Release(mark);
            }
        });
    }

    [Fact]
    public void Both_forms_of_text_agree()
    {
        Seeds.Each(1, seed =>
        {
            var random = new Random(seed);
            for (var i = 0; i < Count; i++)
            {
                var mark = TextScratch.Take();
                var (text, part, other) = (RandomText(random, 30), RandomText(random, 3), RandomText(random, 3));
                var (n, m) = (random.Next(-5, 35), random.Next(0, 20));
                var (a, b, c) = (Utf8.Of(text), Utf8.Of(part), Utf8.Of(other));
                var context = $"seed {seed}: '{text}', '{part}', '{other}', {n}, {m}";
                Same(Text.Upper(text), Text.Upper(a), context);
                Same(Text.Initcap(text), Text.Initcap(a), context);
                Same(Text.Left(text, n), Text.Left(a, n), context);
                Same(Text.Right(text, n), Text.Right(a, n), context);
                Same(Text.Substring(text, n, m), Text.Substring(a, n, m), context);
                Same(Text.Trim(text, part), Text.Trim(a, b), context);
                Same(Text.Replace(text, part, other), Text.Replace(a, b, c), context);
                Same(Text.Translate(text, part, other), Text.Translate(a, b, c), context);
                Same(Text.PadStart(text, n, part), Text.PadStart(a, n, b), context);
                Same(Text.PadEnd(text, n, part), Text.PadEnd(a, n, b), context);
                Same(Text.Reverse(text), Text.Reverse(a), context);
                Same(Text.SplitPart(text, part, n | 1), Text.SplitPart(a, b, n | 1), context);
                Same(Text.SplitIndex(text, part, n) ?? "none", Text.SplitIndex(a, b, n) ?? Utf8.Of("none"), context);
                Same(Text.Overlay(text, part, m + 1), Text.Overlay(a, b, m + 1), context);
                Same(Text.Concat(text, part), Text.Concat(a, b), context);
                Same(Text.ConcatWs(part, text, other), Text.ConcatWs(b, a, c), context);
                Assert.True(Text.Strpos(text, part) == Text.Strpos(a, b), context);
                Assert.True(Text.Length(text) == Text.Length(a) && Text.OctetLength(text) == a.Length, context);
                Assert.True(Text.Like(text, part + "%_" + other + "%", '\0') == Text.Like(a, Utf8.Of(part + "%_" + other + "%"), '\0'), context);
                TextScratch.Release(mark);
            }
        });
    }

    private static void Same(string expected, Utf8 actual, string context) => Assert.True(expected == actual.ToString(), context);

    /// <summary>Few different characters, of all lengths in UTF-8, so that parts are found.</summary>
    private static string RandomText(Random random, int most)
    {
        string[] characters = ["a", "b", " ", "É", "日", "😀", "ß"];
        var text = "";
        for (var i = random.Next(most); i > 0; i--)
        {
            text += characters[random.Next(characters.Length)];
        }

        return text;
    }
}
