using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Laminar.Pools;
using Xunit;

namespace Laminar.Core.Tests.Pools;

/// <summary>Pools lend without allocating, say what happens when they are empty or full, and notice what is used after it was given back.</summary>
public sealed class PoolTests
{
    [Fact]
    public void Renting_and_returning_allocates_nothing()
    {
        var pool = new ObjectPool<List<int>>(4, static () => new(16), PoolOverflow.Throw);
        Steady(() =>
        {
            using var first = pool.Rent();
            using var second = pool.Rent();
            first.Value.Clear();
            second.Value.Add(1);
            second.Value.Clear();
        });
        Assert.Equal(4, pool.Available);
    }

    [Fact]
    public void No_two_loans_are_the_same_object()
    {
        var pool = new ObjectPool<object>(3, static () => new(), PoolOverflow.Throw);
        var all = new[] { pool.Rent(), pool.Rent(), pool.Rent() };
        Assert.Equal(3, all.Select(loan => loan.Value).Distinct().Count());
        Assert.False(pool.TryRent(out _));
        Assert.Contains("All 3 objects of type Object are lent", Assert.Throws<InvalidOperationException>(() => pool.Rent()).Message);
    }

    [Fact]
    public void A_pool_that_grows_keeps_its_loans()
    {
        var made = 0;
        var pool = new ObjectPool<string>(1, () => "object " + ++made, PoolOverflow.Grow);
        var first = pool.Rent();
        var second = pool.Rent();
        Assert.Equal(("object 1", "object 2", 2), (first.Value, second.Value, pool.Capacity));
        first.Dispose();
        Assert.Equal("object 1", pool.Rent().Value);
    }

    [Fact]
    public void Use_after_return_is_noticed_even_when_the_object_is_lent_again()
    {
        var pool = new ObjectPool<object>(1, static () => new(), PoolOverflow.Throw);
        var loan = pool.Rent();
        loan.Dispose();
        Assert.Throws<InvalidOperationException>(() => loan.Value);
        Assert.Throws<InvalidOperationException>(loan.Dispose);
        using var next = pool.Rent();
        Assert.Throws<InvalidOperationException>(() => loan.Value);
        Assert.Throws<InvalidOperationException>(loan.Dispose);
        Assert.NotNull(next.Value);
    }

    [Fact]
    public void A_ring_gives_back_in_order_and_refuses_when_full()
    {
        var ring = new RingBuffer<int>(3, PoolOverflow.Drop);
        Assert.Equal(4, ring.Capacity);
        for (var round = 0; round < 10; round++)
        {
            Assert.True(Enumerable.Range(0, 4).All(i => ring.TryWrite(i)));
            Assert.False(ring.TryWrite(9));
            ring.Write(9);
            for (var i = 0; i < 4; i++)
            {
                Assert.True(ring.TryRead(out var item));
                Assert.Equal(i, item);
            }

            Assert.False(ring.TryRead(out _));
        }

        Assert.Equal(10, ring.Dropped);
        Assert.Equal(0, ring.Count);
    }

    [Fact]
    public void A_full_ring_throws_where_that_was_chosen()
    {
        var ring = new RingBuffer<int>(1, PoolOverflow.Throw);
        ring.Write(1);
        Assert.Contains("full with 1", Assert.Throws<InvalidOperationException>(() => ring.Write(2)).Message);
    }

    [Fact]
    public void A_ring_carries_everything_from_thread_to_thread()
    {
        const int Count = 100_000;
        var ring = new RingBuffer<long>(64, PoolOverflow.Throw);
        var writer = new Thread(() =>
        {
            for (var i = 0L; i < Count; i++)
            {
                while (!ring.TryWrite(i))
                {
                    Thread.Yield();
                }
            }
        });
        writer.Start();
        for (var expected = 0L; expected < Count;)
        {
            if (ring.TryRead(out var item))
            {
                Assert.Equal(expected++, item);
            }
            else
            {
                Thread.Yield();
            }
        }

        writer.Join();
    }

    [Fact]
    public void A_ring_keeps_nothing_alive()
    {
        var ring = new RingBuffer<object>(2, PoolOverflow.Throw);
        var kept = Through(ring);
        GC.Collect();
        Assert.False(kept.IsAlive);
        GC.KeepAlive(ring);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static WeakReference Through(RingBuffer<object> ring)
        {
            ring.Write(new object());
            ring.TryRead(out var item);
            return new WeakReference(item);
        }
    }

    [Fact]
    public void An_arena_hands_out_pieces_that_do_not_overlap()
    {
        var arena = new ScratchArena(256, PoolOverflow.Throw);
        Steady(() =>
        {
            arena.Reset();
            var bytes = arena.Take<byte>(3).Span;
            var numbers = arena.Take<long>(4).Span;
            bytes.Fill(255);
            numbers.Clear();
            Check(bytes[2] == 255 && numbers[3] == 0);
        });
        Assert.Equal(16 + 32, arena.Used);
    }

    [Fact]
    public void A_piece_is_noticed_that_is_used_after_the_reset()
    {
        var arena = new ScratchArena(64, PoolOverflow.Throw);
        Assert.Throws<InvalidOperationException>(() =>
        {
            var piece = arena.Take<int>(2);
            arena.Reset();
            return piece.Span.Length;
        });
        Assert.Contains("64 bytes would need 800", Assert.Throws<InvalidOperationException>(() => arena.Take<long>(100).Span.Length).Message);
    }

    [Fact]
    public void An_arena_that_grows_keeps_what_was_taken()
    {
        var arena = new ScratchArena(16, PoolOverflow.Grow);
        var first = arena.Take<long>(2).Span;
        first.Fill(7);
        var second = arena.Take<long>(20).Span;
        second.Fill(8);
        Assert.Equal((7L, 8L), (first[1], second[19]));
        Assert.InRange(arena.Capacity, 176, int.MaxValue);
    }

    [Fact]
    public void Policies_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new ObjectPool<object>(1, static () => new(), PoolOverflow.Drop));
        Assert.Throws<ArgumentException>(() => new RingBuffer<int>(1, PoolOverflow.Grow));
        Assert.Throws<ArgumentException>(() => new ScratchArena(1, PoolOverflow.Drop));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScratchArena(0, PoolOverflow.Throw));
    }

    private static void Check(bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException("the pieces overlap");
        }
    }

    private static void Steady(Action action)
    {
        action();
        HotPathGuard.AssertNoAllocations(action);
    }
}
