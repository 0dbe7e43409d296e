namespace Laminar.Operators;

/// <summary>A join by equality and a bound on event times, emitted per query: left time - right time is at least Lower and at most Upper. All times are nanoseconds since 1970.</summary>
public interface IIntervalJoin<TLeft, TRight, TKey, TOut> : IJoinRows<TLeft, TRight, TKey, TOut>
    where TKey : struct, IKey<TKey>
{
    /// <summary>The least difference of times, in nanoseconds.</summary>
    static abstract long Lower { get; }

    /// <summary>The greatest difference of times, in nanoseconds.</summary>
    static abstract long Upper { get; }

    /// <summary>How far left times may lie below the left input's watermark, in nanoseconds.</summary>
    static abstract long LeftLag { get; }

    /// <summary>How far right times may lie below the right input's watermark, in nanoseconds.</summary>
    static abstract long RightLag { get; }

    /// <summary>The event time of a left row.</summary>
    static abstract long LeftTimeOf(in TLeft left);

    /// <summary>The event time of a right row.</summary>
    static abstract long RightTimeOf(in TRight right);
}
