using System;
using System.Linq;
using System.Threading;
using Xunit;

namespace Laminar.Tests.Values;

public sealed class TextScratchTests
{
    private static readonly byte[] Long = Enumerable.Range(0, 1000).Select(x => (byte)('a' + x % 26)).ToArray();

    [Fact]
    public void What_is_made_stays_until_the_mark_is_released()
    {
        var mark = TextScratch.Take();
        var texts = Enumerable.Range(0, 500).Select(length => TextScratch.Copy(Long.AsSpan(0, length))).ToList();
        for (var length = 0; length < texts.Count; length++)
        {
            Assert.True(texts[length].Span.SequenceEqual(Long.AsSpan(0, length)));
        }

        TextScratch.Release(mark);
    }

    [Fact]
    public void Marks_nest()
    {
        var outer = TextScratch.Take();
        var kept = TextScratch.Copy(Long);
        for (var i = 0; i < 10; i++)
        {
            var inner = TextScratch.Take();
            for (var j = 0; j < 1000; j++)
            {
                TextScratch.Copy(Long);
            }

            TextScratch.Release(inner);
        }

        Assert.True(kept.Span.SequenceEqual(Long));
        TextScratch.Release(outer);
    }

    [Fact]
    public void Nothing_is_reserved_again_once_the_largest_batch_has_passed() => OnItsOwnThread(() =>
    {
        Fill(2_000);
        var reserved = TextScratch.Reserved;
        for (var i = 0; i < 100; i++)
        {
            Fill(2_000);
        }

        Assert.Equal(reserved, TextScratch.Reserved);
    });

    [Fact]
    public void A_huge_batch_is_not_kept_for_ever() => OnItsOwnThread(() =>
    {
        Fill(200_000);
        Assert.InRange(TextScratch.Reserved, 1, 64 << 20);
    });

    [Fact]
    public unsafe void Beyond_the_limit_it_refuses_and_stays_usable() => OnItsOwnThread(() =>
    {
        var mark = TextScratch.Take();
        var kept = TextScratch.Copy(Long);
        Assert.Throws<OverflowException>(() => Reserve(TextScratch.Limit));
        Assert.Throws<OverflowException>(() => Reserve(long.MaxValue / 2));
        Assert.True(TextScratch.Copy(Long) == kept);
        TextScratch.Release(mark);
        Fill(10);
    });

    [Fact]
    public void A_default_mark_is_the_empty_arena() => OnItsOwnThread(() =>
    {
        TextScratch.Copy(Long);
        TextScratch.Release(default);
        var first = TextScratch.Copy(Long);
        TextScratch.Release(default);
        var second = TextScratch.Copy(Long);
        Assert.True(System.Runtime.CompilerServices.Unsafe.AreSame(
            ref System.Runtime.InteropServices.MemoryMarshal.GetReference(first.Span), ref System.Runtime.InteropServices.MemoryMarshal.GetReference(second.Span)));
    });

    private static unsafe void Reserve(long length) => TextScratch.Reserve(length);

    private static void Fill(int texts)
    {
        var mark = TextScratch.Take();
        for (var i = 0; i < texts; i++)
        {
            TextScratch.Copy(Long);
        }

        TextScratch.Release(mark);
    }

    // The arena is the thread's: other tests on the pool's threads must not have filled it.
    private static void OnItsOwnThread(Action body)
    {
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                body();
            }
            catch (Exception error)
            {
                failure = error;
            }
        });
        thread.Start();
        thread.Join();
        if (failure is not null)
        {
            throw new InvalidOperationException("On its own thread: " + failure.Message, failure);
        }
    }
}
