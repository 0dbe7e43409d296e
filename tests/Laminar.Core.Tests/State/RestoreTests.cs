using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Laminar.Core.Tests.Operators;
using Xunit;

namespace Laminar.Core.Tests.State;

/// <summary>State as untrusted input: whatever the bytes are, a query restores to the same results or refuses.</summary>
public sealed class RestoreTests
{
    [Fact]
    public void Flipped_bits_are_refused() => Damaged<Tumble, Texts, TextKey, Texts.State>(
        (bytes, random) => bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8)));

    [Fact]
    public void Cut_state_is_refused() => Assert.All(Enumerable.Range(0, 60), i =>
    {
        var saved = Saved<HopDelay, Strings, StringKey, Strings.State>();
        Assert.Throws<StateException>(() => Restored<HopDelay, Strings, StringKey, Strings.State>(saved[..(saved.Length * i / 60)]));
    });

    [Fact]
    public void Flips_under_a_valid_check_are_refused_or_harmless()
    {
        Reforged<HopTables, Extremes, PairKey, Extremes.State>();
        Reforged<HopDelay, Sums, LongKey, Sums.State>();
        Reforged<TumbleLongDelay, Texts, TextKey, Texts.State>();
        Reforged<Hop, Strings, StringKey, Strings.State>();
    }

    [Fact]
    public void Another_window_is_refused()
    {
        var saved = Saved<Hop, Sums, LongKey, Sums.State>();
        var refusal = Assert.Throws<StateException>(() => Restored<HopDelay, Sums, LongKey, Sums.State>(saved));
        Assert.Contains("size", refusal.Message);
    }

    [Fact]
    public void A_completed_query_stays_completed()
    {
        using var query = new Query<LongKey, Sums.State, Spec<Tumble, Sums, LongKey, Sums.State>>(_ => { });
        query.Push(new Row(1, 1, 1));
        query.Complete();
        var saved = new MemoryStream();
        query.Save(saved);
        using var restored = Restored<Tumble, Sums, LongKey, Sums.State>(saved.ToArray());
        Assert.Throws<InvalidOperationException>(() => restored.Push(new Row(1, 1, 1)));
        Assert.Equal(1, restored.Counters.RowsIn);
    }

    private static void Damaged<TWindow, TShape, TKey, TState>(Action<byte[], Random> damage)
        where TWindow : struct, IWindowing
        where TShape : struct, IShape<TKey, TState>
        where TKey : struct, Laminar.Operators.IKey<TKey>
        where TState : struct
    {
        var random = new Random(7);
        var saved = Saved<TWindow, TShape, TKey, TState>();
        for (var i = 0; i < 300; i++)
        {
            var bytes = saved.ToArray();
            damage(bytes, random);
            Assert.Throws<StateException>(() => Restored<TWindow, TShape, TKey, TState>(bytes));
        }
    }

    /// <summary>Bytes changed and the block's check made anew, as someone would who knows the format: no crash, no hang, nothing but a refusal.</summary>
    private static void Reforged<TWindow, TShape, TKey, TState>()
        where TWindow : struct, IWindowing
        where TShape : struct, IShape<TKey, TState>
        where TKey : struct, Laminar.Operators.IKey<TKey>
        where TState : struct
    {
        var random = new Random(11);
        var saved = Saved<TWindow, TShape, TKey, TState>();
        var refused = 0;
        const int tries = 400;
        for (var i = 0; i < tries; i++)
        {
            var bytes = saved.ToArray();
            const int payload = 24 + 8;
            var length = BitConverter.ToInt32(bytes, 24);
            var at = payload + (i % 2 == 0 ? random.Next(Math.Min(160, length)) : random.Next(length));
            bytes[at] = i % 3 == 0 ? (byte)0xFF : (byte)random.Next(256);
            BitConverter.TryWriteBytes(bytes.AsSpan(28), Laminar.State.StateOutput.Check(0, bytes.AsSpan(payload, length)));
            try
            {
                using var query = Restored<TWindow, TShape, TKey, TState>(bytes);
                query.Push(new Row(1_000_000, 1, 1, "x", Words.Of(1)));
                query.Complete();
            }
            catch (StateException)
            {
                refused++;
            }
            catch (InvalidOperationException) when (bytes[payload] == 1)
            {
                // The damage says that the query was completed.
                refused++;
            }
            catch (BadRowException)
            {
                // Sums that do not fit were made up: a failing result, as it should be.
            }
        }

        Assert.InRange(refused, 1, tries);
    }

    private static byte[] Saved<TWindow, TShape, TKey, TState>()
        where TWindow : struct, IWindowing
        where TShape : struct, IShape<TKey, TState>
        where TKey : struct, Laminar.Operators.IKey<TKey>
        where TState : struct
    {
        var stream = new RandomRows(new Random(3), 30);
        using var query = new Query<TKey, TState, Spec<TWindow, TShape, TKey, TState>>(_ => { });
        for (var i = 0; i < 5; i++)
        {
            query.Push(stream.Next(100));
        }

        var saved = new MemoryStream();
        query.Save(saved);
        return saved.ToArray();
    }

    private static Query<TKey, TState, Spec<TWindow, TShape, TKey, TState>> Restored<TWindow, TShape, TKey, TState>(byte[] bytes)
        where TWindow : struct, IWindowing
        where TShape : struct, IShape<TKey, TState>
        where TKey : struct, Laminar.Operators.IKey<TKey>
        where TState : struct =>
        new(_ => { }, new QueryOptions { RestoreFrom = new MemoryStream(bytes) });
}
