using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Laminar.Functions;
using Xunit;

namespace Laminar.Tests.Values;

/// <summary>
/// Bytes that are not UTF-8, in memory that ends where the text ends (the page behind it is not there: a read past the end would kill the run), through
/// every function that takes text.
/// </summary>
public sealed unsafe partial class HostileTextTests
{
    private const int Page = 4096;

    private static readonly List<Func<Utf8, Utf8, int, object>> Functions =
    [
        (a, _, _) => Text.Length(a), (a, _, _) => Text.Ascii(a), (a, _, _) => Text.Upper(a), (a, _, _) => Text.Lower(a), (a, _, _) => Text.Initcap(a),
        (a, _, _) => Text.Reverse(a), (a, _, _) => Text.Trim(a), (a, b, _) => Text.Trim(a, b), (a, _, n) => Text.Left(a, n), (a, _, n) => Text.Right(a, n),
        (a, _, n) => Text.Substring(a, n), (a, b, n) => Text.Substring(a, n, Text.Length(b)), (a, b, _) => Text.Strpos(a, b), (a, b, n) => Text.Position(b, a, n),
        (a, b, _) => Text.Replace(a, b, Utf8.Literal("<>"u8)), (a, b, _) => Text.Translate(a, b, Utf8.Literal("xy"u8)), (a, _, n) => Text.Repeat(a, n & 7),
        (a, b, n) => Text.PadStart(a, n, b), (a, b, n) => Text.PadEnd(a, n, b), (a, b, n) => Text.Overlay(a, b, (n & 15) + 1, n),
        (a, b, n) => Text.SplitPart(a, b, n | 1), (a, b, n) => Text.SplitIndex(a, b, n) ?? default, (a, b, _) => Text.Concat(a, b, a),
        (a, b, _) => Text.StartsWith(a, b), (a, b, _) => Text.EndsWith(a, b), (a, b, _) => Text.Contains(a, b),
        (a, b, _) => Text.Like(a, b, '\\'), (a, b, _) => Text.LikeIgnoreCase(a, b, '\0'), (a, b, _) => Compare.Of(a, b), (a, _, _) => a.ToString(),
        (a, b, _) => Compare.Of(a.ToString(), b), (a, _, _) => a.Hash(3), (a, _, _) => Casts.TryParseInt64(a) ?? 0, (a, _, _) => Casts.TryParseDouble(a) ?? 0,
        (a, _, _) => Casts.TryParseTimestamp(a) ?? default, (a, _, _) => Casts.TryParseTimeSpan(a) ?? default, (a, _, _) => Casts.TryParseBoolean(a) ?? false,
    ];

    [Fact]
    public void Nothing_is_read_past_the_end()
    {
        var first = GuardedPage();
        var second = GuardedPage();
        Seeds.Each(1, seed =>
        {
            var random = new Random(seed);
            for (var i = 0; i < 20_000; i++)
            {
                var left = AtTheEnd(first, random);
                var right = AtTheEnd(second, random);
                var mark = TextScratch.Take();
                Run(Functions[i % Functions.Count], left, right, random.Next(-5, 40), seed);
                TextScratch.Release(mark);
            }
        });

        munmap(first, 2 * Page);
        munmap(second, 2 * Page);
    }

    private static void Run(Func<Utf8, Utf8, int, object> function, Utf8 left, Utf8 right, int number, int seed)
    {
        try
        {
            // Reads every byte of what was made, too.
            Assert.NotNull(function(left, right, number).ToString());
        }
        catch (ArgumentOutOfRangeException error) when (error.Message.StartsWith("SUBSTRING", StringComparison.Ordinal) || error.Message.StartsWith("LIKE", StringComparison.Ordinal))
        {
            Assert.Contains(":", error.Message, StringComparison.Ordinal);
        }
        catch (Exception error) when (error is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"seed {seed}: {error}");
        }
    }

    /// <summary>Mostly pieces of characters, so that nearly every text is broken somewhere.</summary>
    private static Utf8 AtTheEnd(byte* page, Random random)
    {
        ReadOnlySpan<byte> pieces = [0x80, 0xBF, 0xC0, 0xC3, 0xA9, 0xE6, 0x97, 0xA5, 0xF0, 0x9F, 0x98, 0xF8, 0xFF, 0xED, 0, (byte)'a', (byte)'%', (byte)'_', (byte)'\\', (byte)'1', (byte)':', (byte)'-'];
        var length = random.Next(30);
        var text = new Span<byte>(page + Page - length, length);
        for (var i = 0; i < length; i++)
        {
            text[i] = pieces[random.Next(pieces.Length)];
        }

        return Utf8.View(text);
    }

    private static byte* GuardedPage()
    {
        const int readWrite = 3, privateAnonymous = 0x22;
        var memory = mmap(null, 2 * Page, readWrite, privateAnonymous, -1, 0);
        Assert.NotEqual(-1, (nint)memory);
        Assert.Equal(0, mprotect(memory + Page, Page, 0));
        return memory;
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial byte* mmap(byte* address, nint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int mprotect(byte* address, nint length, int protection);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int munmap(byte* address, nint length);
}
