using System;
using Laminar.Operators;
using Laminar.State;

namespace Laminar.Core.Tests.Operators;

public readonly struct LongKey(long value) : IKey<LongKey>
{
    public readonly long Value = value;

    public static ulong Hash(in LongKey key, ulong seed) => (ulong)key.Value * seed;

    public static bool Same(in LongKey left, in LongKey right) => left.Value == right.Value;

    public static LongKey Retain(in LongKey key, StateHeap heap) => key;

    public static void Save(in LongKey key, ref StateWriter writer) => writer.Write(key.Value);

    public static LongKey Load(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out long value);
        return new(value);
    }
}

public readonly struct IntKey(int value) : IKey<IntKey>
{
    public readonly int Value = value;

    public static ulong Hash(in IntKey key, ulong seed) => (ulong)(uint)key.Value * seed;

    public static bool Same(in IntKey left, in IntKey right) => left.Value == right.Value;

    public static IntKey Retain(in IntKey key, StateHeap heap) => key;

    public static void Save(in IntKey key, ref StateWriter writer) => writer.Write(key.Value);

    public static IntKey Load(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out int value);
        return new(value);
    }
}

public readonly struct PairKey(long high, long low) : IKey<PairKey>
{
    public readonly long High = high;
    public readonly long Low = low;

    public static ulong Hash(in PairKey key, ulong seed)
    {
        var upper = Math.BigMul((ulong)key.High ^ seed, (ulong)key.Low ^ 0xA076_1D64_78BD_642F, out var lower);
        return upper ^ lower;
    }

    public static bool Same(in PairKey left, in PairKey right) => left.High == right.High && left.Low == right.Low;

    public static PairKey Retain(in PairKey key, StateHeap heap) => key;

    public static void Save(in PairKey key, ref StateWriter writer)
    {
        writer.Write(key.High);
        writer.Write(key.Low);
    }

    public static PairKey Load(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out long high);
        reader.Read(out long low);
        return new(high, low);
    }
}

public readonly struct TextKey(Utf8 value) : IKey<TextKey>
{
    public readonly Utf8 Value = value;

    public static ulong Hash(in TextKey key, ulong seed) => key.Value.Hash(seed);

    public static bool Same(in TextKey left, in TextKey right) => left.Value == right.Value;

    public static TextKey Retain(in TextKey key, StateHeap heap) => new(heap.Copy(key.Value));

    public static void Save(in TextKey key, ref StateWriter writer) => writer.Write(key.Value);

    public static TextKey Load(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out Utf8 value, heap);
        return new(value);
    }
}

public readonly struct StringKey(string? value) : IKey<StringKey>
{
    public readonly string? Value = value;

    public static ulong Hash(in StringKey key, ulong seed)
    {
        var hash = seed;
        foreach (var unit in key.Value ?? "")
        {
            hash = (hash ^ unit) * 0x9E37_79B9_7F4A_7C15;
        }

        return hash;
    }

    public static bool Same(in StringKey left, in StringKey right) => left.Value == right.Value;

    public static StringKey Retain(in StringKey key, StateHeap heap) => key;

    public static void Save(in StringKey key, ref StateWriter writer) => writer.Write(key.Value);

    public static StringKey Load(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out string? value);
        return new(value);
    }
}
