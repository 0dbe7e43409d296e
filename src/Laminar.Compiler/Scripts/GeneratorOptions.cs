namespace Laminar.Compiler.Scripts;

/// <summary>What datagen makes.</summary>
/// <param name="RowsPerSecond">By the clock; null for as fast as it goes.</param>
/// <param name="Rows">How many; null for without end.</param>
/// <param name="Seed">Equal seeds give equal rows.</param>
/// <param name="Start">The time of the first row in nanoseconds since 1970 UTC; null for now.</param>
/// <param name="Fields">One for each stored column.</param>
public sealed record GeneratorOptions(
    long? RowsPerSecond = null,
    long? Rows = null,
    long Seed = 0,
    long? Start = null,
    EquatableArray<GeneratedField> Fields = default);

/// <summary>How datagen fills a column.</summary>
/// <param name="IsSequence">From <paramref name="Min"/> to <paramref name="Max"/> one after the other, and then no more rows; else at random between them.</param>
/// <param name="Min">The least value: a number in SQL's form, or null for the type's.</param>
/// <param name="Max">The greatest.</param>
/// <param name="Length">Of text, in characters.</param>
/// <param name="MaxPast">TIMESTAMP: how far before the row's own time it may lie, in nanoseconds.</param>
/// <param name="NullRate">The share of rows with NULL, from 0 to 1.</param>
public sealed record GeneratedField(
    bool IsSequence = false, string? Min = null, string? Max = null, int Length = GeneratedField.DefaultLength, long MaxPast = 0, double NullRate = 0)
{
    /// <summary>Characters of text unless said.</summary>
    public const int DefaultLength = 16;
}
