using System;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using static Laminar.HotPath.Cases.Seam;

namespace Laminar.HotPath.Cases.Snippets;

/// <summary>Arrays and spans.</summary>
internal static class Spans
{
    private static readonly int[] s_some = [3, 1, 2];
    private static readonly long[] s_other = new long[8];

    [HotPath]
    public static void Element()
    {
        Use(s_some[1]);
    }

    [HotPath]
    public static void Length()
    {
        Use(s_some.Length);
    }

    [HotPath]
    public static void IndexOf()
    {
        Use(Array.IndexOf(s_some, 2));
    }

    [HotPath]
    public static void Contains()
    {
        Use(s_some.AsSpan().Contains(2));
    }

    [HotPath]
    public static void Slice()
    {
        Use(s_some.AsSpan()[1..].Length);
    }

    [HotPath]
    public static void From_end()
    {
        Use(s_some[^1]);
    }

    [HotPath]
    public static void Binary()
    {
        Use(s_some.AsSpan().BinarySearch(2));
    }

    [HotPath]
    public static void Sequence()
    {
        Use(s_some.AsSpan().SequenceEqual([3, 1, 2]));
    }

    [HotPath]
    public static void Reference()
    {
        Use(Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(s_some), 1));
    }

    [HotPath]
    public static void Cast()
    {
        Use(MemoryMarshal.Cast<int, byte>(s_some.AsSpan()).Length);
    }

    [HotPath]
    public static void Bytes_()
    {
        Use(MemoryMarshal.AsBytes(s_some.AsSpan()).Length);
    }

    [HotPath]
    public static void Read()
    {
        Use(BinaryPrimitives.ReadInt32LittleEndian("abcd"u8));
    }

    [HotPath]
    public static void Size()
    {
        Use(Unsafe.SizeOf<DateTime>());
    }

    [HotPath]
    public static void Max()
    {
        Use(Vector.IsHardwareAccelerated);
    }

    [HotPath]
    public static void Segment()
    {
        Use(new ArraySegment<int>(s_some, 1, 2).Count);
    }

    [HotPath]
    public static void Memory()
    {
        Use(s_some.AsMemory(1).Length);
    }

    [HotPath]
    public static void Empty()
    {
        Use(ReadOnlySpan<int>.Empty.Length);
    }

    [HotPath]
    public static void Common_prefix()
    {
        Use(s_some.AsSpan().CommonPrefixLength([3, 1]));
    }

    [HotPath]
    public static void Fill()
    {
        s_some.AsSpan().Fill(Number);
    }

    [HotPath]
    public static void Clear()
    {
        s_other.AsSpan().Clear();
        Array.Clear(s_other);
    }

    [HotPath]
    public static void Copy()
    {
        Array.Copy(s_some, 0, s_some, 1, 1);
    }

    [HotPath]
    public static void CopyTo()
    {
        s_some.AsSpan(0, 1).CopyTo(s_some.AsSpan(1));
    }

    [HotPath]
    public static void Reverse()
    {
        s_some.AsSpan().Reverse();
    }

    [HotPath]
    public static void Write()
    {
        Span<byte> s = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(s, Number);
        Use(s[7]);
    }

    [HotPath]
    public static void Stack()
    {
        Span<long> s = stackalloc long[16];
        s[3] = Number;
        Use(s[3]);
    }

    [HotPath]
    public static void Collection()
    {
        ReadOnlySpan<int> s = [1, Number, 3];
        Use(s[1]);
    }

    [HotPath]
    public static void For()
    {
        for (var i = 0; i < s_some.Length; i++) Use(s_some[i]);
    }

    [HotPath]
    public static void Foreach()
    {
        foreach (var x in s_some) Use(x);
    }

    [HotPath]
    public static void Foreach_reference()
    {
        foreach (ref var x in s_some.AsSpan()) x++;
    }

    [HotPath]
    public static void Swap()
    {
        (s_some[0], s_some[1]) = (s_some[1], s_some[0]);
    }

    [HotPath]
    public static void Pattern()
    {
        Use(s_some is [_, 1, ..]);
    }

    [HotPath]
    public static void Ref_local()
    {
        ref var x = ref s_some[0];
        x = Number;
    }

    [HotPath]
    public static void Conditional_reference()
    {
        ref var x = ref Number > 0 ? ref s_some[0] : ref s_some[1];
        Use(x);
    }
}
