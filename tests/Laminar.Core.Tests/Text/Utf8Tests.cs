using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace Laminar.Tests.Values;

public sealed class Utf8Tests
{
    [Fact]
    public void Has_sixteen_bytes_and_default_is_the_empty_text()
    {
        Assert.Equal(16, Unsafe.SizeOf<Utf8>());
        Assert.False(RuntimeHelpers.IsReferenceOrContainsReferences<Utf8>());
        Assert.Equal(default, Utf8.Of(""));
        Assert.Equal("", default(Utf8).ToString());
        Assert.Equal(0, default(Utf8).Length);
        Assert.True(default(Utf8).Span.IsEmpty);
    }

    [Fact]
    public void Keeps_the_bytes_of_every_length_wherever_they_lie()
    {
        // Exactly as much memory as the text has: a read past the end would see the neighbours' bytes.
        var memory = GC.AllocateArray<byte>(64, pinned: true);
        for (var length = 0; length <= 40; length++)
        {
            for (var start = 0; start < 8; start++)
            {
                memory.AsSpan().Fill(0xEE);
                for (var i = 0; i < length; i++)
                {
                    memory[start + i] = (byte)(i + 1);
                }

                var expected = memory.AsSpan(start, length).ToArray();
                var text = Utf8.View(memory.AsSpan(start, length));
                Assert.Equal(expected, text.Span.ToArray());
                Assert.Equal(Utf8.Of(expected), text);
                Assert.Equal(Utf8.Of(expected).Hash(7), text.Hash(7));
                Assert.Equal(length <= Utf8.MaxInlineLength, text.IsInline);
            }
        }
    }

    [Fact]
    public void An_inline_text_does_not_change_with_the_memory_it_was_made_of()
    {
        var memory = GC.AllocateArray<byte>(12, pinned: true);
        Encoding.UTF8.GetBytes("twelve bytes", memory);
        var text = Utf8.View(memory);
        memory.AsSpan().Clear();
        Assert.Equal("twelve bytes", text.ToString());
    }

    [Fact]
    public void Equality_order_and_hash_are_those_of_the_bytes()
    {
        var texts = new[]
        {
            "", "\0", "\0\0", "a", "a\0", "a\0\0\0\0", "ab", "abc", "abcd", "abce", "abcdefghijkl", "abcdefghijkm", "abcdefghijkl\0", "abcdefghijklm",
            "abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxyZ", "é", "\uFFFF", "\U0001F600", "zzzz", "\u007F", "\u0080",
        };
        foreach (var left in texts)
        {
            foreach (var right in texts)
            {
                var expected = Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));
                var (a, b) = (Utf8.Of(left), Utf8.Of(right));
                Assert.Equal(Math.Sign(expected), Math.Sign(a.CompareTo(b)));
                Assert.Equal(expected == 0, a == b);
                Assert.Equal(expected != 0, a != b);
                Assert.Equal(expected == 0, a.Hash(99) == b.Hash(99));
            }
        }
    }

    [Fact]
    public void Random_texts_come_back_and_compare_as_their_bytes()
    {
        Seeds.Each(1, seed =>
        {
            var random = new Random(seed);
            for (var i = 0; i < 20_000; i++)
            {
                var bytes = new byte[random.Next(40)];
                var other = new byte[random.Next(40)];
                random.NextBytes(bytes);
                random.NextBytes(other);

                // Often a common start.
                bytes.AsSpan(0, Math.Min(random.Next(20), Math.Min(bytes.Length, other.Length))).CopyTo(other);
                var (a, b) = (Utf8.Of(bytes), Utf8.Of(other));
                Assert.True(a.Span.SequenceEqual(bytes), $"seed {seed}");
                Assert.True(Math.Sign(a.CompareTo(b)) == Math.Sign(bytes.AsSpan().SequenceCompareTo(other)), $"seed {seed}");
                Assert.True((a == b) == bytes.AsSpan().SequenceEqual(other), $"seed {seed}");
                Assert.True(a.ToString() == Encoding.UTF8.GetString(bytes), $"seed {seed}");
            }
        });
    }

    [Fact]
    public void Each_bit_of_the_text_moves_about_half_of_the_hash()
    {
        foreach (var length in new[] { 1, 4, 8, 12, 13, 16, 17, 33 })
        {
            var bytes = Enumerable.Range(1, length).Select(x => (byte)(x * 37)).ToArray();
            var flips = 0;
            for (var bit = 0; bit < 8 * length; bit++)
            {
                var changed = (byte[])bytes.Clone();
                changed[bit / 8] ^= (byte)(1 << (bit % 8));
                flips += System.Numerics.BitOperations.PopCount(Utf8.Of(bytes).Hash(1) ^ Utf8.Of(changed).Hash(1));
            }

            Assert.InRange(flips / (8.0 * length), 26, 38);
        }
    }

    [Fact]
    public void Half_of_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("a\uFFFDb and more than twelve", Utf8.Of("a\uD800b and more than twelve").ToString());

    [Fact]
    public void What_is_not_UTF8_is_shown_as_the_replacement_character() =>
        Assert.Equal("\uFFFD(\uFFFD", Utf8.Of([0xC3, (byte)'(', 0x80]).ToString());
}
