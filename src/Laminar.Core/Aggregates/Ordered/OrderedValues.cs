using System;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>All values in order: percentiles, and MIN and MAX of values that can be taken back. 24 bytes, and the values in the operator's heap.</summary>
public struct OrderedValues<T> where T : struct, IComparable<T>
{
    private SortedBag<PlainEntry<T>> _values;

    /// <summary>Whether there is a value.</summary>
    public readonly bool Has => _values.Count > 0;

    /// <summary>The least value, where there is one.</summary>
    public readonly T Least => _values.First.Value;

    /// <summary>The greatest value, where there is one.</summary>
    public readonly T Greatest => _values.Final.Value;

    /// <summary>PERCENTILE_DISC: the first value whose share of the values up to it is at least the fraction.</summary>
    public readonly T Discrete(double fraction) => _values.At(Place(fraction)).Value;

    /// <summary>The same, counted from the greatest value.</summary>
    public readonly T DiscreteFromTop(double fraction) => _values.At(_values.Count - 1 - Place(fraction)).Value;

    /// <summary>PERCENTILE_CONT of DOUBLE: between the two values nearest to the fraction of the way from the least to the greatest, in proportion.</summary>
    public readonly double Continuous(double fraction)
    {
        var place = fraction * (_values.Count - 1);
        var below = (long)Math.Floor(place);
        var low = Number(_values.At(below).Value);
        var high = Number(_values.At((long)Math.Ceiling(place)).Value);
        return low == high ? low : low + ((place - below) * (high - low));
    }

    /// <summary>The same, from the greatest to the least.</summary>
    public readonly double ContinuousFromTop(double fraction)
    {
        var place = fraction * (_values.Count - 1);
        var above = (long)Math.Floor(place);
        var high = Number(_values.At(_values.Count - 1 - above).Value);
        var low = Number(_values.At(_values.Count - 1 - (long)Math.Ceiling(place)).Value);
        return low == high ? high : high + ((place - above) * (low - high));
    }

    /// <summary>MODE: the value that is there most often, of several the least. It goes through all of them.</summary>
    public readonly T Mode
    {
        get
        {
            var (mode, most) = (Least, 0L);
            var (value, times) = (mode, 0L);
            foreach (ref readonly var entry in _values)
            {
                times = entry.Value.CompareTo(value) == 0 ? times + 1 : 1;
                value = entry.Value;
                (mode, most) = times > most ? (value, times) : (mode, most);
            }

            return mode;
        }
    }

    /// <summary>Adds a value.</summary>
    public void Add(T value, StateHeap heap) => _values.Add(new PlainEntry<T>(value), heap);

    /// <summary>Adds a value if it is to be included.</summary>
    public void Add(T value, bool include, StateHeap heap)
    {
        if (include)
        {
            Add(value, heap);
        }
    }

    /// <summary>Takes a value out again.</summary>
    public void Remove(T value, StateHeap heap) => _values.Remove(new PlainEntry<T>(value), heap);

    /// <summary>Takes a value out again if it was included.</summary>
    public void Remove(T value, bool include, StateHeap heap)
    {
        if (include)
        {
            Remove(value, heap);
        }
    }

    /// <summary>Adds the values of a later pane.</summary>
    public void Merge(in OrderedValues<T> later, StateHeap heap) => _values.Merge(in later._values, heap);

    /// <summary>Takes the values of an earlier pane out.</summary>
    public void Subtract(in OrderedValues<T> earliest, StateHeap heap) => _values.Subtract(in earliest._values, heap);

    /// <summary>Gives the memory back.</summary>
    public void Release(StateHeap heap) => _values.Release(heap);

    /// <summary>Moves the values into another heap.</summary>
    public void Retain(StateHeap heap) => _values.Retain(heap);

    /// <summary>Writes the state.</summary>
    public readonly void Save(ref StateWriter writer) => _values.Save(ref writer);

    /// <summary>Reads the state.</summary>
    public void Load(ref StateReader reader, StateHeap heap) => _values.Load(ref reader, heap);

    private readonly long Place(double fraction) => Math.Max(0, (long)Math.Ceiling(fraction * _values.Count) - 1);

    private static double Number(T value) => Unsafe.As<T, double>(ref value);
}
