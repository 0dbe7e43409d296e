using System;
using System.Collections.Generic;
using Laminar.State;
using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>The values of a partition column, numbered in the order in which they were first seen.</summary>
public sealed class PartitionKeys
{
    /// <summary>How many values there may be: each is watched for its watermark.</summary>
    public const int Most = 4096;

    private readonly Dictionary<long, int> _numbers = [];
    private readonly Dictionary<Utf8, int> _texts = [];
    private readonly Dictionary<string, int> _strings = [];
    private readonly StateHeap _heap = new();
    private int _null = -1;

    internal PartitionKeys()
    {
    }

    /// <summary>Values seen so far.</summary>
    internal int Count { get; private set; }

    /// <summary>The partition of a number. NULL is a value of its own.</summary>
    public int Of(long? value) => value is { } number ? Of(number) : OfNull();

    /// <summary>The partition of a number.</summary>
    public int Of(long value)
    {
        if (!_numbers.TryGetValue(value, out var partition))
        {
            partition = Added(_numbers, value);
        }

        return partition;
    }

    /// <summary>The partition of a text. NULL is a value of its own.</summary>
    public int Of(Utf8? value) => value is { } text ? Of(text) : OfNull();

    /// <summary>The partition of a text.</summary>
    public int Of(Utf8 value)
    {
        if (!_texts.TryGetValue(value, out var partition))
        {
            partition = Added(_texts, _heap.Copy(value));
        }

        return partition;
    }

    /// <summary>The partition of a string. NULL is a value of its own.</summary>
    public int Of(string? value)
    {
        if (value is null)
        {
            return OfNull();
        }

        if (!_strings.TryGetValue(value, out var partition))
        {
            partition = Added(_strings, value);
        }

        return partition;
    }

    internal void Save(ref StateWriter writer)
    {
        writer.Write(Count);
        writer.Write(_null);
        writer.Write(_numbers.Count);
        foreach (var (value, partition) in _numbers)
        {
            writer.Write(value);
            writer.Write(partition);
        }

        writer.Write(_texts.Count);
        foreach (var (value, partition) in _texts)
        {
            writer.Write(value);
            writer.Write(partition);
        }

        writer.Write(_strings.Count);
        foreach (var (value, partition) in _strings)
        {
            writer.Write(value);
            writer.Write(partition);
        }
    }

    internal void Load(ref StateReader reader)
    {
        reader.Read(out int count);
        reader.Read(out _null);
        reader.Read(out int numbers);
        for (var i = 0; i < numbers; i++)
        {
            reader.Read(out long value);
            reader.Read(out int partition);
            _numbers.Add(value, partition);
        }

        reader.Read(out int texts);
        for (var i = 0; i < texts; i++)
        {
            reader.Read(out Utf8 value, _heap);
            reader.Read(out int partition);
            _texts.Add(value, partition);
        }

        reader.Read(out int strings);
        for (var i = 0; i < strings; i++)
        {
            reader.Read(out string? value);
            reader.Read(out int partition);
            _strings.Add(value ?? "", partition);
        }

        Count = count;
    }

    internal void Free() => _heap.Free();

    private int OfNull() => _null >= 0 ? _null : _null = Next();

    [HotPath(Allow = HotPathAllow.Allocation, Because = "once a partition, of which there are some hundred; lifted from the guard")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Added<T>(Dictionary<T, int> values, T value)
        where T : notnull
    {
        using var lifted = HotPathGuard.Lift();
        var partition = Next();
        values.Add(value, partition);
        return partition;
    }

    private int Next() => Count < Most ? Count++ : throw TooMany();

    private static InvalidOperationException TooMany() =>
        new("The partition column has more than " + Most + " values: each is watched for its watermark. Partition by a column with fewer.");
}
