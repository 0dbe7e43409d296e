using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace Laminar.Core.Tests.Joins;

/// <summary>The join by itself: any order, any batches, saved and restored, rows that hold others up, text that has to be compacted.</summary>
public sealed unsafe class IntervalJoinTests : IDisposable
{
    private readonly List<nint> _texts = [];

    [Fact]
    public void Pairs_come_in_any_order() => Check<Inner>(1);

    [Fact]
    public void Rows_of_both_sides_come_out_alone() => Check<Full>(2);

    [Fact]
    public void Left_rows_with_a_match_come_once() => Check<Semi>(3);

    [Fact]
    public void Left_rows_without_a_match_come() => Check<Anti>(4);

    [Fact]
    public void State_goes_with_the_watermarks_also_of_keys_that_never_come_again()
    {
        using var query = new JoinQuery<Inner>(_ => { });
        query.PushLeft(Enumerable.Range(0, 5000).Select(i => Row(i, i, i + 1)).ToArray());
        query.PushRight(Enumerable.Range(0, 5000).Select(i => Row(i, -1 - i, i + 1)).ToArray());
        Assert.Equal(10_000, query.Counters.RowsHeld);
        query.AdvanceRight(4000);
        Assert.Equal(5000 + 1020, query.Counters.RowsHeld);
        query.AdvanceLeft(4053);
        Assert.Equal(1000 + 1020, query.Counters.RowsHeld);
        query.AdvanceLeft(10_000);
        query.AdvanceRight(10_000);
        Assert.Equal(0, query.Counters.RowsHeld);
    }

    [Fact]
    public void Memory_stays_flat_although_one_row_lies_far_ahead()
    {
        using var query = new JoinQuery<Full>(_ => { });
        query.PushLeft([Row(1_000_000_000, 1, 1)]);
        var bytes = new List<long>();
        for (var round = 0; round < 300; round++)
        {
            var rows = Enumerable.Range(0, 500).Select(i => Row((round * 100) + (i % 100), i, i + 2)).ToArray();
            query.PushLeft(rows);
            query.PushRight(rows);
            query.AdvanceLeft(round * 100);
            query.AdvanceRight(round * 100);
            bytes.Add(query.Counters.StateBytes);
        }

        Assert.Equal(bytes.Take(100).Max(), bytes.Max());
    }

    [Fact]
    public void Rows_below_their_own_watermark_are_late_and_others_are_not()
    {
        var rows = new List<string>();
        using var query = new JoinQuery<Inner>(batch => Take(batch, rows));
        query.PushRight([Row(100, 1, 1)]);
        query.AdvanceLeft(110);
        query.AdvanceRight(130);
        query.PushLeft([Row(106, 1, 2), Row(107, 1, 3)]);
        query.PushRight([Row(129, 1, 4), Row(130, 1, 5)]);
        Assert.Equal(2, query.Counters.RowsLate);
        Assert.Equal(["3:3 1:1"], rows);
    }

    [Fact]
    public void The_end_of_one_side_lets_rows_of_the_other_out()
    {
        var rows = new List<string>();
        using var query = new JoinQuery<Anti>(batch => Take(batch, rows));
        query.PushLeft([Row(100, 1, 1), Row(1000, null, 2)]);
        Assert.Equal(["2:2 0:"], rows);
        query.AdvanceRight(120);
        Assert.Single(rows);
        query.AdvanceRight(121);
        Assert.Equal(["2:2 0:", "1:1 0:"], rows);
    }

    public void Dispose() => _texts.ForEach(text => System.Runtime.InteropServices.NativeMemory.Free((void*)text));

    private void Check<TShape>(int seed)
        where TShape : struct, IShaped
    {
        var random = new Random(seed);
        var (left, right, rows) = (new List<Side>(), new List<Side>(), new List<string>());
        var query = new JoinQuery<TShape>(batch => Take(batch, rows));
        var (leftMark, rightMark) = (0L, 0L);
        for (var step = 0; step < 2000; step++)
        {
            var isLeft = random.Next(2) == 0;
            switch (random.Next(12))
            {
                case 0:
                    query = SaveAndRestore(query, rows);
                    break;
                case < 4 when isLeft:
                    query.AdvanceLeft(leftMark += random.Next(20));
                    break;
                case < 4:
                    query.AdvanceRight(rightMark += random.Next(20));
                    break;
                default:
                    var (side, from) = isLeft ? (left, leftMark - 3) : (right, rightMark);
                    var batch = Enumerable.Range(0, random.Next(1, random.Next(10) == 0 ? 200 : 8))
                        .Select(i => Row(from + (random.Next(200) == 0 ? 1000 : random.Next(120)), random.Next(20) == 0 ? null : random.Next(12), side.Count + i + 1)).ToArray();
                    side.AddRange(batch);
                    Push(query, batch, isLeft);
                    break;
            }
        }

        query.Complete();
        Assert.Equal(0, query.Counters.RowsLate);
        query.Dispose();
        Assert.Equal(JoinModel.Pairs<TShape>(left, right), rows.Order());
    }

    private static void Push<TShape>(JoinQuery<TShape> query, Side[] batch, bool isLeft)
        where TShape : struct, IShaped
    {
        if (isLeft)
        {
            query.PushLeft(batch);
        }
        else
        {
            query.PushRight(batch);
        }
    }

    private static JoinQuery<TShape> SaveAndRestore<TShape>(JoinQuery<TShape> query, List<string> rows)
        where TShape : struct, IShaped
    {
        using var state = new MemoryStream();
        query.Save(state);
        query.Dispose();
        state.Position = 0;
        return new JoinQuery<TShape>(batch => Take(batch, rows), state);
    }

    private static void Take(ReadOnlySpan<Pair> batch, List<string> rows)
    {
        foreach (ref readonly var row in batch)
        {
            rows.Add(row.Text());
        }
    }

    /// <summary>Every third name is too long to lie in the row.</summary>
    private Side Row(long time, long? key, int number)
    {
        var name = number.ToString(System.Globalization.CultureInfo.InvariantCulture) + (number % 3 == 2 && number > 9 ? " with a name of some length" : "");
        var bytes = Encoding.UTF8.GetBytes(name);
        var memory = (byte*)System.Runtime.InteropServices.NativeMemory.Alloc((nuint)bytes.Length);
        bytes.CopyTo(new Span<byte>(memory, bytes.Length));
        _texts.Add((nint)memory);
        return new Side(time, key, number, Utf8.View(memory, bytes.Length));
    }
}
