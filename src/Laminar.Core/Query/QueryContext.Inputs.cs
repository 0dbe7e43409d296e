using System;

namespace Laminar;

/// <summary>Queries of several inputs: which operators meet pushed rows first, and which inputs have ended.</summary>
public sealed partial class QueryContext
{
    private int[] _firsts = [];

    /// <summary>By input, a bit: it has ended.</summary>
    internal ulong CompletedInputs { get; set; }

    /// <summary>Emitted constructors call it when the operators of one of several inputs are made: the latest one is the first that its rows meet.</summary>
    public void EndInput() => _firsts = [.. _firsts, Stages];

    /// <summary>Whether an operator meets rows as they were pushed: a failed row's place in its span is then one in the pushed span.</summary>
    internal bool IsFirst(int ordinal) => _firsts.Length == 0 ? ordinal == Stages : _firsts.AsSpan().Contains(ordinal);
}
