namespace Laminar.Operators;

/// <summary>All rows, as they are: for an operator that takes another one's rows where it could have a filter and a projection of its own.</summary>
public readonly struct AsItIs<TRow> : IProjection<TRow, TRow>
{
    /// <inheritdoc/>
    public static bool Filters => false;

    /// <inheritdoc/>
    public static bool CanFail => false;

    /// <inheritdoc/>
    public static bool Keep(in TRow row) => true;

    /// <inheritdoc/>
    public static void Map(in TRow row, out TRow result) => result = row;
}
