using System;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>
/// How many numbers of each scale are in a sum, so that it has no more places than they have once others have gone. Whole numbers are not counted.
/// A count that has reached its limit stays there: its places are then kept for good. 116 bytes.
/// </summary>
internal struct DecimalScales
{
    /// <summary>The most places of a decimal.</summary>
    public const int Most = 28;

    private const int Limit = int.MaxValue;

    private Counts _counts;
    private int _largest;

    /// <summary>The places of the number that has most of them. One that was taken out and is still to come counts, too: its digits are in the sum.</summary>
    public readonly int Largest => _largest;

    /// <param name="scale">A number's places.</param>
    /// <param name="by">1 where it comes, -1 where it goes.</param>
    public void Count(int scale, int by)
    {
        if (scale != 0)
        {
            ref var count = ref _counts[scale - 1];
            count = Sum(count, by);
            _largest = Math.Max(_largest, scale);
            Settle();
        }
    }

    public void Merge(in DecimalScales later)
    {
        _largest = Math.Max(_largest, later._largest);
        for (var i = 0; i < later._largest; i++)
        {
            _counts[i] = Sum(_counts[i], later._counts[i]);
        }

        Settle();
    }

    public void Subtract(in DecimalScales earliest)
    {
        _largest = Math.Max(_largest, earliest._largest);
        for (var i = 0; i < earliest._largest; i++)
        {
            _counts[i] = earliest._counts[i] == Limit ? Limit : Sum(_counts[i], -earliest._counts[i]);
        }

        Settle();
    }

    public readonly void Save(ref StateWriter writer)
    {
        writer.Write(_largest);
        for (var i = 0; i < _largest; i++)
        {
            writer.Write(_counts[i]);
        }
    }

    public void Load(ref StateReader reader)
    {
        reader.Read(out _largest);
        if ((uint)_largest > Most)
        {
            throw new StateException("The state is damaged: a decimal of " + _largest + " places.");
        }

        _counts = default;
        for (var i = 0; i < _largest; i++)
        {
            reader.Read(out _counts[i]);
        }
    }

    private void Settle()
    {
        while (_largest > 0 && _counts[_largest - 1] == 0)
        {
            _largest--;
        }
    }

    private static int Sum(int one, int other) => one == Limit || other == Limit ? Limit : (int)Math.Clamp((long)one + other, -Limit, Limit);

    [InlineArray(Most)]
    private struct Counts
    {
        private int _first;
    }
}
