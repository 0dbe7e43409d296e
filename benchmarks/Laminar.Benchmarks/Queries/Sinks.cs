using System;

namespace Laminar.Benchmarks;

/// <summary>Where a sink's checksum can be read after the run: the query has a copy of the sink.</summary>
internal sealed class Outcome
{
    public Checksum Checksum;
}

internal readonly struct ValueSink(Outcome outcome) : ISink<Projected.Row>
{
    public void OnRows(ReadOnlySpan<Projected.Row> rows)
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

/// <summary>Sums up the groups of each of the windowed queries.</summary>
internal readonly struct GroupSink(Outcome outcome) : ISink<Tumbled.Row>, ISink<TumbledLate.Row>, ISink<Hopped.Row>, ISink<Sessioned.Row>, ISink<Cumulated.Row>, ISink<Distinct.Row>
{
    public void OnRows(ReadOnlySpan<Tumbled.Row> rows)
    {
        var checksum = outcome.Checksum;
        foreach (ref readonly var row in rows)
        {
            checksum.Group(row.WindowEnd.Nanoseconds, row.Key, row.Count, row.Sum);
        }

        outcome.Checksum = checksum;
    }

    public void OnRows(ReadOnlySpan<Sessioned.Row> rows)
    {
        var checksum = outcome.Checksum;
        foreach (ref readonly var row in rows)
        {
            checksum.Group(row.WindowEnd.Nanoseconds, row.Key, row.Count, row.Sum);
        }

        outcome.Checksum = checksum;
    }

    public void OnRows(ReadOnlySpan<Cumulated.Row> rows)
    {
        var checksum = outcome.Checksum;
        foreach (ref readonly var row in rows)
        {
            checksum.Group(row.WindowEnd.Nanoseconds, row.Key, row.Count, row.Sum);
        }

        outcome.Checksum = checksum;
    }

    public void OnRows(ReadOnlySpan<TumbledLate.Row> rows)
    {
        var checksum = outcome.Checksum;
        foreach (ref readonly var row in rows)
        {
            checksum.Group(row.WindowEnd.Nanoseconds, row.Key, row.Count, row.Sum);
        }

        outcome.Checksum = checksum;
    }

    public void OnRows(ReadOnlySpan<Distinct.Row> rows)
    {
        var checksum = outcome.Checksum;
        foreach (ref readonly var row in rows)
        {
            checksum.Group(row.WindowEnd.Nanoseconds, row.Key, row.Count, 0);
        }

        outcome.Checksum = checksum;
    }

    public void OnRows(ReadOnlySpan<Hopped.Row> rows)
    {
        var checksum = outcome.Checksum;
        foreach (ref readonly var row in rows)
        {
            checksum.Group(row.WindowEnd.Nanoseconds, row.Key, 0, row.Sum);
        }

        outcome.Checksum = checksum;
    }
}

internal readonly struct LagSink(Outcome outcome) : ISink<Lagged.Row>
{
    public void OnRows(ReadOnlySpan<Lagged.Row> rows)
    {
        var sum = 0L;
        foreach (ref readonly var row in rows)
        {
            sum += (row.Step * 3) + row.Value;
        }

        outcome.Checksum.Sum += sum;
        outcome.Checksum.Rows += rows.Length;
    }
}

internal readonly struct TopSink(Outcome outcome) : ISink<Change<TopTen.Row>>
{
    public void OnRows(ReadOnlySpan<Change<TopTen.Row>> rows)
    {
        foreach (ref readonly var change in rows)
        {
            outcome.Checksum.Value(change.Weight * (change.Row.Value + (change.Row.Key & 1023)));
        }
    }
}

internal readonly struct LastOfKeySink(Outcome outcome) : ISink<Change<LastOfKey.Row>>
{
    public void OnRows(ReadOnlySpan<Change<LastOfKey.Row>> rows)
    {
        var checksum = outcome.Checksum;
        foreach (ref readonly var change in rows)
        {
            checksum.Value(change.Weight * (change.Row.Value + (change.Row.Key & 1023)));
        }

        outcome.Checksum = checksum;
    }
}

/// <summary>Sums up the products of pairs.</summary>
internal readonly struct PairSink(Outcome outcome) : ISink<Joined.Row>, ISink<Kept.Row>
{
    public void OnRows(ReadOnlySpan<Kept.Row> rows)
    {
        var sum = 0L;
        foreach (ref readonly var row in rows)
        {
            sum += row.A * row.B;
        }

        outcome.Checksum.Sum += sum;
        outcome.Checksum.Rows += rows.Length;
    }

    public void OnRows(ReadOnlySpan<Joined.Row> rows)
    {
        var sum = 0L;
        foreach (ref readonly var row in rows)
        {
            sum += row.A * row.B;
        }

        outcome.Checksum.Sum += sum;
        outcome.Checksum.Rows += rows.Length;
    }
}

/// <summary>Sums up the products of a row and the last one before it.</summary>
internal readonly struct LastBeforeSink(Outcome outcome) : ISink<LastBefore.Row>
{
    public void OnRows(ReadOnlySpan<LastBefore.Row> rows)
    {
        var sum = 0L;
        foreach (ref readonly var row in rows)
        {
            sum += row.A * row.B;
        }

        outcome.Checksum.Sum += sum;
        outcome.Checksum.Rows += rows.Length;
    }
}

/// <summary>Sums up what was looked up.</summary>
internal readonly struct LookedUpSink(Outcome outcome) : ISink<LookedUp.Row>
{
    public void OnRows(ReadOnlySpan<LookedUp.Row> rows)
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
