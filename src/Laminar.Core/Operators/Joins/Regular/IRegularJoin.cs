namespace Laminar.Operators;

/// <summary>A join of all that both inputs hold, emitted per query. All times are nanoseconds since 1970.</summary>
public interface IRegularJoin<TLeft, TRight, TKey, TOut> : IJoinRows<TLeft, TRight, TKey, TOut>
    where TKey : struct, IKey<TKey>
{
    /// <summary>How long left rows are kept, in nanoseconds; 0 until they are taken back. With it none ever is, and they have a time.</summary>
    static abstract long LeftTtl { get; }

    /// <summary>How long right rows are kept, in nanoseconds; 0 until they are taken back. With it none ever is, and they have a time.</summary>
    static abstract long RightTtl { get; }

    /// <summary>How far left times may lie below the left input's watermark, in nanoseconds; 0 without TTL.</summary>
    static abstract long LeftLag { get; }

    /// <summary>How far right times may lie below the right input's watermark, in nanoseconds; 0 without TTL.</summary>
    static abstract long RightLag { get; }

    /// <summary>The event time of a left row; not asked without TTL.</summary>
    static abstract long LeftTimeOf(in TLeft left);

    /// <summary>The event time of a right row; not asked without TTL.</summary>
    static abstract long RightTimeOf(in TRight right);

    /// <summary>
    /// Whether the left watermark is each row's own time when it comes, late rows and those of the far future apart: the stream is in order, nobody else reads it, and nothing but filters and projections stands
    /// before the join, which then knows by itself which rows have gone when a row comes, and takes batches whole.
    /// </summary>
    static virtual bool LeftRaises => false;

    /// <summary>The same of the right watermark.</summary>
    static virtual bool RightRaises => false;

    /// <summary>Whether two left rows are one and the same: one that is taken back is found by it.</summary>
    static abstract bool SameLeft(in TLeft left, in TLeft other);

    /// <summary>Whether two right rows are one and the same.</summary>
    static abstract bool SameRight(in TRight right, in TRight other);
}
