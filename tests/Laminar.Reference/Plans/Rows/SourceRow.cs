using System;
using System.Linq;

namespace Laminar.Reference;

/// <summary>A row of values: the columns in order. Equal by them.</summary>
public sealed class SourceRow(object?[] values) : IRow, IEquatable<SourceRow>
{
    public object? this[int column] => values[column] is Unreadable bad ? throw new RowError(bad.Reason) : values[column];

    /// <summary>Whether some column fails when it is looked at; why.</summary>
    public string? Failure => values.OfType<Unreadable>().FirstOrDefault()?.Reason;

    /// <summary>The row as it is now, with what fails in it.</summary>
    public static SourceRow Copy(IRow row, int columns) => new([.. Enumerable.Range(0, columns).Select(column => Value(() => row[column]))]);

    /// <summary>The value, or that there is none.</summary>
    public static object? Value(Func<object?> value)
    {
        try
        {
            return value();
        }
        catch (RowError error)
        {
            return new Unreadable(error.Message);
        }
    }

    public bool Equals(SourceRow? other) => other is not null && ValueOrder.SameAll(values, other.Values);

    public override bool Equals(object? obj) => Equals(obj as SourceRow);

    public override int GetHashCode() => values.Length;

    private object?[] Values => values;
}
