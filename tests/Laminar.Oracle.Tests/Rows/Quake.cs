namespace Laminar.Oracle.Rows;

/// <summary>A line of Data/earthquakes.jsonl, in the order of their last update: out of order by days.</summary>
[Stream(EventTime = nameof(Time), Unit = TimeUnit.Milliseconds)]
public readonly record struct Quake(long Time, string Id, double Mag, string Place, Utf8 Net, double Depth);
