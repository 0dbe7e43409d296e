namespace Laminar.Benchmarks;

/// <summary>A row of the table that is looked up: 16 bytes.</summary>
[LookupTable(nameof(Key))]
public readonly struct Factor(long key, long times)
{
    public readonly long Key = key;
    public readonly long Times = times;
}
