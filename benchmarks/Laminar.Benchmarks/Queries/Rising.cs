using System;

namespace Laminar.Benchmarks;

// The keys are a thousand, and values do not rise for long.
#pragma warning disable LAM2062, LAM2095
[StreamQuery("SELECT * FROM Event MATCH_RECOGNIZE (PARTITION BY Key ORDER BY Ts MEASURES COUNT(up.*) AS Ups, LAST(up.Value) AS Top PATTERN (low up up+) DEFINE up AS Value > PREV(Value)) AS m LATE DATA DROP")]
internal partial class Rising;
#pragma warning restore LAM2062, LAM2095

internal readonly struct RisingSink(Outcome outcome) : ISink<Rising.Row>
{
    public void OnRows(ReadOnlySpan<Rising.Row> rows)
    {
        foreach (ref readonly var row in rows)
        {
            outcome.Checksum.Value((row.Ups * 7) + row.Top + (row.Key & 1023));
        }
    }
}

internal readonly struct RisingFeed(Lap lap) : IFeed<Event>
{
    private readonly Rising.Run<RisingSink> _query = Rising.Start(new RisingSink(lap.Outcome));

    public void Push(ReadOnlySpan<Event> rows) => _query.Push(rows);

    public void Push(in Event row) => _query.Push(in row);

    public void Complete() => _query.Complete();

    public void Dispose() => _query.Dispose();
}
