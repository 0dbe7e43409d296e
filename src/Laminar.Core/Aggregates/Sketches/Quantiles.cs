using System;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>
/// APPROX_PERCENTILE: a DDSketch. Counts of values in buckets whose bounds grow by 2 % each, so that the answer lies within 1 % of the value that has the rank
/// asked for. The same for any order and merging of rows, and values can be taken back. 72 bytes, and 8 bytes a bucket between the least and the greatest
/// value of a sign: 116 buckets to a factor of ten.
/// </summary>
public struct Quantiles
{
    internal const int MostBuckets = 40_000;

    private const double Accuracy = 0.01;
    private static readonly double Growth = (1 + Accuracy) / (1 - Accuracy);
    private static readonly double PerLog = 1 / Math.Log(Growth);
    private static readonly double ToMiddle = Math.Log((Growth + 1) / 2);

    private BucketCounts _positive;
    private BucketCounts _negative;
    private long _zeros;
    private long _positiveInfinities;
    private long _negativeInfinities;
    private long _nan;
    private long _count;

    /// <summary>Whether there is a value.</summary>
    public readonly bool Has => _count > 0;

    /// <summary>About the value at a fraction of the way from the least to the greatest.</summary>
    public readonly double At(double fraction)
    {
        var rank = (long)Math.Floor(fraction * (_count - 1));
        if ((rank -= _negativeInfinities) < 0)
        {
            return double.NegativeInfinity;
        }

        for (var bucket = _negative.End - 1; bucket >= _negative.First; bucket--)
        {
            if ((rank -= _negative[bucket]) < 0)
            {
                return -Middle(bucket);
            }
        }

        if ((rank -= _zeros) < 0)
        {
            return 0;
        }

        for (var bucket = _positive.First; bucket < _positive.End; bucket++)
        {
            if ((rank -= _positive[bucket]) < 0)
            {
                return Middle(bucket);
            }
        }

        return rank < _positiveInfinities ? double.PositiveInfinity : double.NaN;
    }

    /// <summary>Adds a number.</summary>
    public void Add(double value, StateHeap heap) => Fold(value, 1, heap);

    /// <summary>Adds a number if it is to be included.</summary>
    public void Add(double value, bool include, StateHeap heap)
    {
        if (include)
        {
            Fold(value, 1, heap);
        }
    }

    /// <summary>Takes a number out again.</summary>
    public void Remove(double value, StateHeap heap) => Fold(value, -1, heap);

    /// <summary>Takes a number out again if it was included.</summary>
    public void Remove(double value, bool include, StateHeap heap)
    {
        if (include)
        {
            Fold(value, -1, heap);
        }
    }

    /// <summary>Adds the numbers of a later pane.</summary>
    public void Merge(in Quantiles later, StateHeap heap) => Merge(in later, 1, heap);

    /// <summary>Takes the numbers of an earlier pane out.</summary>
    public void Subtract(in Quantiles earliest, StateHeap heap) => Merge(in earliest, -1, heap);

    /// <summary>Gives the memory back.</summary>
    public void Release(StateHeap heap)
    {
        _positive.Release(heap);
        _negative.Release(heap);
    }

    /// <summary>Moves the sketch into another heap.</summary>
    public void Retain(StateHeap heap)
    {
        _positive.Retain(heap);
        _negative.Retain(heap);
    }

    /// <summary>Writes the state.</summary>
    public readonly void Save(ref StateWriter writer)
    {
        _positive.Save(ref writer);
        _negative.Save(ref writer);
        writer.Write(_zeros);
        writer.Write(_positiveInfinities);
        writer.Write(_negativeInfinities);
        writer.Write(_nan);
        writer.Write(_count);
    }

    /// <summary>Reads the state.</summary>
    public void Load(ref StateReader reader, StateHeap heap)
    {
        _positive.Load(ref reader, heap);
        _negative.Load(ref reader, heap);
        reader.Read(out _zeros);
        reader.Read(out _positiveInfinities);
        reader.Read(out _negativeInfinities);
        reader.Read(out _nan);
        reader.Read(out _count);
    }

    private void Fold(double value, int sign, StateHeap heap)
    {
        _count += sign;
        switch (value)
        {
            case double.NaN:
                _nan += sign;
                break;
            case double.PositiveInfinity:
                _positiveInfinities += sign;
                break;
            case double.NegativeInfinity:
                _negativeInfinities += sign;
                break;
            case > 0:
                _positive.Add(Bucket(value), sign, heap);
                break;
            case < 0:
                _negative.Add(Bucket(-value), sign, heap);
                break;
            default:
                _zeros += sign;
                break;
        }
    }

    private void Merge(in Quantiles later, int sign, StateHeap heap)
    {
        _positive.Merge(in later._positive, sign, heap);
        _negative.Merge(in later._negative, sign, heap);
        _zeros += sign * later._zeros;
        _positiveInfinities += sign * later._positiveInfinities;
        _negativeInfinities += sign * later._negativeInfinities;
        _nan += sign * later._nan;
        _count += sign * later._count;
    }

    /// <summary>A bucket holds what lies above Growth^(bucket - 1) and up to Growth^bucket.</summary>
    private static int Bucket(double magnitude) => (int)Math.Ceiling(Math.Log(magnitude) * PerLog);

    /// <summary>The number that is as near, in proportion, to one end of a bucket as to the other. That of the last bucket may lie beyond what a double holds.</summary>
    private static double Middle(int bucket) => Math.Min(double.MaxValue, Math.Exp((bucket / PerLog) - ToMiddle));
}
