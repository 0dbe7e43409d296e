namespace Laminar.Operators;

/// <summary>Rows that a query's text has, emitted per VALUES.</summary>
public interface IRows<TRow>
{
    /// <summary>How many there are.</summary>
    static abstract int Count { get; }

    /// <summary>Computes one of them; it may throw.</summary>
    static abstract void Write(int index, out TRow row);
}
