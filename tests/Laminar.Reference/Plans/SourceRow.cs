namespace Laminar.Reference;

/// <summary>A row as it was pushed: the stream's columns in declaration order.</summary>
public sealed class SourceRow(object?[] values) : IRow
{
    public object? this[int column] => values[column] is Unreadable bad ? throw new RowError(bad.Reason) : values[column];
}
