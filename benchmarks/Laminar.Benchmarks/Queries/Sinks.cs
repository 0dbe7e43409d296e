using System;

namespace Laminar.Benchmarks;

/// <summary>Where a sink's checksum can be read after the run: the query has a copy of the sink.</summary>
internal sealed class Outcome
{
    public Checksum Checksum;
}

/// <summary>Sums up groups. The hopping workload has no count.</summary>
internal readonly struct GroupSink(Outcome outcome, bool counts) : ISink<Group>
{
    public void OnRows(ReadOnlySpan<Group> rows)
    {
        var checksum = outcome.Checksum;
        foreach (ref readonly var row in rows)
        {
            checksum.Group(row.WindowEnd.Nanoseconds, row.Key, counts ? row.Count : 0, row.Sum);
        }

        outcome.Checksum = checksum;
    }
}

internal readonly struct ValueSink(Outcome outcome) : ISink<Projected>
{
    public void OnRows(ReadOnlySpan<Projected> rows)
    {
        var sum = 0L;
        foreach (ref readonly var row in rows)
        {
            sum += row.V;
        }

        outcome.Checksum.Sum += sum;
        outcome.Checksum.Rows += rows.Length;
    }
}
