namespace Laminar.Operators;

/// <summary>A look into a table as it is when a left row comes, emitted per query.</summary>
public interface ILookupJoin<TLeft, TRight, TKey, TOut> : IJoinRows<TLeft, TRight, TKey, TOut>
    where TKey : struct, IKey<TKey>
{
    /// <summary>Whether a right row that comes takes the place of the one that is the same by <see cref="SameRight"/>.</summary>
    static abstract bool Replaces { get; }

    /// <summary>Whether two right rows of one key are the same: by the table's own key, or, where rows are taken back, in all columns.</summary>
    static abstract bool SameRight(in TRight right, in TRight other);
}
