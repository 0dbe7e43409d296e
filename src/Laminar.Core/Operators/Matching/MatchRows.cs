using System;
using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>The rows that have been taken for a match so far, as its conditions and measures see them. Rows have places in their partition; one that is not there has the place -1.</summary>
public readonly ref struct MatchRows<TKept, TRing>
    where TKept : struct
    where TRing : struct, IRing<TKept>
{
    private readonly ref TRing _ring;
    private readonly ReadOnlySpan<byte> _variables;
    private readonly int _start;

    internal MatchRows(ref TRing ring, ReadOnlySpan<byte> variables, int start, long number)
    {
        _ring = ref ring;
        _variables = variables;
        _start = start;
        Number = number;
    }

    /// <summary>1 for the first match of a partition.</summary>
    public long Number { get; }

    /// <summary>How many rows there are.</summary>
    public int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _variables.Length;
    }

    /// <summary>The newest row.</summary>
    public ref readonly TKept Newest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _ring.At(_start + _variables.Length - 1);
    }

    /// <summary>The row that comes out: the newest, or, where there is none, the one at which the match was found.</summary>
    public ref readonly TKept Own
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _ring.At(_start + Math.Max(_variables.Length - 1, 0));
    }

    /// <summary>The variable that the newest row is taken for.</summary>
    public int Classifier
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _variables[^1];
    }

    /// <summary>A row by its place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly TKept At(int place) => ref _ring.At(place);

    /// <summary>The place of the row so many before the first one of a variable (-1: of any), or, with <paramref name="offset"/>, before a later one.</summary>
    public int First(int variable, int offset, int back)
    {
        if (variable < 0)
        {
            return offset < _variables.Length ? Before(offset, back) : -1;
        }

        for (var i = 0; i < _variables.Length; i++)
        {
            if (_variables[i] == variable && offset-- == 0)
            {
                return Before(i, back);
            }
        }

        return -1;
    }

    /// <summary>The place of the row so many before the last one of a variable (-1: of any), or, with <paramref name="offset"/>, before an earlier one.</summary>
    public int Last(int variable, int offset, int back)
    {
        if (variable < 0)
        {
            return offset < _variables.Length ? Before(_variables.Length - 1 - offset, back) : -1;
        }

        for (var i = _variables.Length - 1; i >= 0; i--)
        {
            if (_variables[i] == variable && offset-- == 0)
            {
                return Before(i, back);
            }
        }

        return -1;
    }

    /// <summary>The same of the first row of any of several variables.</summary>
    public int First(ReadOnlySpan<byte> variables, int offset, int back)
    {
        for (var i = 0; i < _variables.Length; i++)
        {
            if (variables.Contains(_variables[i]) && offset-- == 0)
            {
                return Before(i, back);
            }
        }

        return -1;
    }

    /// <summary>The same of the last row of any of several variables.</summary>
    public int Last(ReadOnlySpan<byte> variables, int offset, int back)
    {
        for (var i = _variables.Length - 1; i >= 0; i--)
        {
            if (variables.Contains(_variables[i]) && offset-- == 0)
            {
                return Before(i, back);
            }
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Before(int index, int back) => Math.Max(-1, _start + index - back);
}
