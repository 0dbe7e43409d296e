using System;
using System.Runtime.CompilerServices;

namespace Laminar.Benchmarks;

/// <summary>
/// WHERE Value &lt; 500, Value * 3 + 7, checked, a row at a time to the sink that the query has too, which sees the result before the call returns. What
/// a class written for this one query costs; the query also counts rows, refuses calls from within the sink, and knows what to do with a row that fails.
/// </summary>
internal sealed unsafe class HandFilterOne
{
    private readonly Outcome _outcome = new();

    /// <summary>Each row by a call: the loop and the sink are in different methods.</summary>
    public void Called(Event* rows, int count, ref Checksum result)
    {
        _outcome.Checksum = result;
        for (var i = 0; i < count; i++)
        {
            Call(in rows[i]);
        }

        result = _outcome.Checksum;
    }

    /// <summary>All of it in the caller's loop.</summary>
    public void Inlined(Event* rows, int count, ref Checksum result)
    {
        _outcome.Checksum = result;
        for (var i = 0; i < count; i++)
        {
            Push(in rows[i]);
        }

        result = _outcome.Checksum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Call(in Event row) => Push(in row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Push(in Event row)
    {
        if (row.Value < 500)
        {
            var result = new Projected.Row(checked((row.Value * 3) + 7));
            new ValueSink(_outcome).OnRows(new ReadOnlySpan<Projected.Row>(in result));
        }
    }
}
