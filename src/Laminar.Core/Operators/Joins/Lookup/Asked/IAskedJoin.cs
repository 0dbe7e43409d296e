namespace Laminar.Operators;

/// <summary>A join with a table that is asked when a row needs it, emitted per query.</summary>
/// <typeparam name="TLeft">The rows that look.</typeparam>
/// <typeparam name="TRight">What is kept of the table's rows.</typeparam>
/// <typeparam name="TKey">The key as it is looked up in the cache.</typeparam>
/// <typeparam name="TOut">What is handed on.</typeparam>
/// <typeparam name="TAsked">The key as the table takes it.</typeparam>
/// <typeparam name="TRow">The rows as the table gives them.</typeparam>
public interface IAskedJoin<TLeft, TRight, TKey, TOut, TAsked, TRow> : IJoinRows<TLeft, TRight, TKey, TOut>
    where TKey : struct, IKey<TKey>
{
    /// <summary>The table's name.</summary>
    static abstract string Table { get; }

    /// <summary>How long an answer is kept, in nanoseconds of the query's clock; 0 for no longer than its batch.</summary>
    static abstract long Ttl { get; }

    /// <summary>How many answers are kept.</summary>
    static abstract int MaxEntries { get; }

    /// <summary>How many rows may wait.</summary>
    static abstract int MaxInFlight { get; }

    /// <summary>How often a question that failed is asked again.</summary>
    static abstract int Retries { get; }

    /// <summary>How long a request may take, in nanoseconds of the query's clock; 0 for any time.</summary>
    static virtual long Timeout => 0;

    /// <summary>How long a question that failed rests before it is asked again, in nanoseconds of the query's clock; 0 for not at all.</summary>
    static virtual long RetryPause => 0;

    /// <summary>What the table is asked for a row that has a key.</summary>
    static abstract TAsked AskedOf(in TLeft left);

    /// <summary>What is kept of a row. It may fail, as of a time out of range.</summary>
    static abstract void Read(in TRow row, out TRight right);
}
