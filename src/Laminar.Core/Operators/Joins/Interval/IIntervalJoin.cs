namespace Laminar.Operators;

/// <summary>A join by equality and a bound on event times, emitted per query: left time - right time is at least Lower and at most Upper. All times are nanoseconds since 1970.</summary>
public interface IIntervalJoin<TLeft, TRight, TKey, TOut> : IJoinRows<TLeft, TRight, TKey, TOut>
    where TKey : struct, IKey<TKey>
{
    /// <summary>The least difference of times, in nanoseconds.</summary>
    static abstract long Lower { get; }

    /// <summary>The greatest difference of times, in nanoseconds.</summary>
    static abstract long Upper { get; }

    /// <summary>Whether a left row tells the last right time that it matches: <see cref="Lower"/> is then not asked.</summary>
    static abstract bool HasLeftEnd { get; }

    /// <summary>Whether a right row tells the last left time that it matches: <see cref="Upper"/> is then not asked.</summary>
    static abstract bool HasRightEnd { get; }

    /// <summary>How far left times may lie below the left input's watermark, in nanoseconds.</summary>
    static abstract long LeftLag { get; }

    /// <summary>How far right times may lie below the right input's watermark, in nanoseconds.</summary>
    static abstract long RightLag { get; }

    /// <summary>The event time of a left row.</summary>
    static abstract long LeftTimeOf(in TLeft left);

    /// <summary>The event time of a right row.</summary>
    static abstract long RightTimeOf(in TRight right);

    /// <summary>The last right time that a left row matches, where it tells it; the least of all times where there is none.</summary>
    static abstract long LeftEndOf(in TLeft left);

    /// <summary>The last left time that a right row matches, where it tells it; the least of all times where there is none.</summary>
    static abstract long RightEndOf(in TRight right);
}
