namespace Laminar.Reference;

/// <summary>A row with more columns behind its own.</summary>
public sealed class WiderRow(IRow row, int columns, params object?[] more) : IRow
{
    public object? this[int column] => column < columns ? row[column] : more[column - columns];
}
