namespace Laminar.Reference;

/// <summary>
/// A row whose columns have a value when asked for: a column of a derived table that nobody looks at never fails. (The optimiser may drop such a
/// column; results may not depend on that.)
/// </summary>
public interface IRow
{
    object? this[int column] { get; }
}
