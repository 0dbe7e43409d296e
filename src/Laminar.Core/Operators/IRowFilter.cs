namespace Laminar.Operators;

/// <summary>The WHERE of a stage, emitted per query.</summary>
public interface IRowFilter<TRow>
{
    /// <summary>False where there is no WHERE: the test is then folded away.</summary>
    static abstract bool Filters { get; }

    /// <summary>
    /// Whether any expression of this stage may throw for some row (overflow, division by zero, a cast, a time out of range). Where it is false the
    /// loop keeps no track of the row it is at.
    /// </summary>
    static abstract bool CanFail { get; }

    /// <summary>TRUE keeps the row.</summary>
    static abstract bool Keep(in TRow row);
}
