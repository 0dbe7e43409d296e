using System.Runtime.CompilerServices;

namespace Laminar;

/// <summary>
/// A row of a changelog. Who adds <see cref="Weight"/> up for each row has the result so far; in an upsert changelog, where a row that changes has no
/// <see cref="ChangeKind.UpdateBefore"/>, who keeps the last row of each key does.
/// </summary>
/// <param name="Row">The row that comes or goes, whole.</param>
/// <param name="Kind">What happens to it.</param>
[HotPath]
public readonly record struct Change<TRow>(TRow Row, ChangeKind Kind)
{
    /// <summary>+1 where the row comes, -1 where it goes.</summary>
    public int Weight
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Kind.Weight();
    }
}
