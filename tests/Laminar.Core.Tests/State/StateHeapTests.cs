using System;
using System.Collections.Generic;
using Laminar.State;
using Xunit;

namespace Laminar.Core.Tests.State;

public unsafe class StateHeapTests
{
    [Fact]
    public void A_class_holds_every_length_up_to_its_own()
    {
        for (var length = 0; length <= SizeClass.Largest; length++)
        {
            var sizeClass = SizeClass.Of(length);
            Assert.InRange(sizeClass, 0, SizeClass.Count - 1);
            Assert.True(SizeClass.Length(sizeClass) >= length);
            Assert.True(length == 0 || SizeClass.Length(sizeClass - 1) < length || sizeClass <= 1);
        }

        Assert.Equal(SizeClass.Count - 1, SizeClass.Of(SizeClass.Largest));
    }

    [Fact]
    public void Pieces_do_not_overlap_and_come_back_to_be_used_again()
    {
        const int Seed = 7;
        var random = new Random(Seed);
        var heap = new StateHeap();
        var pieces = new List<(nint Memory, int Length, byte Mark)>();
        for (var turn = 0; turn < 20_000; turn++)
        {
            if (pieces.Count > 0 && random.Next(2) == 0)
            {
                var at = random.Next(pieces.Count);
                var (memory, length, mark) = pieces[at];
                Assert.True(new Span<byte>((void*)memory, length).IndexOfAnyExcept(mark) < 0, "A piece was overwritten; seed " + Seed);
                heap.Free((void*)memory, length);
                pieces[at] = pieces[^1];
                pieces.RemoveAt(pieces.Count - 1);
            }
            else
            {
                var length = random.Next(100) == 0 ? random.Next(600_000) : random.Next(300);
                var memory = heap.Allocate(length);
                Assert.Equal(0, (nint)memory % 8);
                var mark = (byte)random.Next(256);
                new Span<byte>(memory, length).Fill(mark);
                pieces.Add(((nint)memory, length, mark));
            }
        }

        var used = heap.Used;
        foreach (var (memory, length, _) in pieces)
        {
            heap.Free((void*)memory, length);
        }

        Assert.Equal(0, heap.Live);
        Assert.True(used >= heap.Used);
        heap.Free();
        Assert.Equal(0, heap.Reserved);
    }
}
