namespace Laminar.Operators;

/// <summary>An ASOF join, or one with the version valid at a time, emitted per query. Constants are constants of the plan: what they rule out is folded away.</summary>
public interface IAsofJoin<TLeft, TRight, TKey, TOut> : IJoinRows<TLeft, TRight, TKey, TOut>
    where TKey : struct, IKey<TKey>
{
    /// <summary>Which right row of the key is taken.</summary>
    static abstract AsofDirection Direction { get; }

    /// <summary>Whether right rows of the left row's own time count.</summary>
    static abstract bool TakesEqual { get; }

    /// <summary>How long before the left row its right row may lie, in nanoseconds; long.MaxValue for any time.</summary>
    static abstract long Before { get; }

    /// <summary>How long after the left row its right row may lie, in nanoseconds. Not read where the direction is the preceding one.</summary>
    static abstract long After { get; }

    /// <summary>How far left times may lie below the left input's watermark, in nanoseconds.</summary>
    static abstract long LeftLag { get; }

    /// <summary>How far right times may lie below the right input's watermark, in nanoseconds.</summary>
    static abstract long RightLag { get; }

    /// <summary>Whether the times of rows are told before them, where somebody waits for them: what shows itself by intervals would else show rows of the next one.</summary>
    static virtual bool TellsTimes => false;

    /// <summary>The event time, in nanoseconds since 1970.</summary>
    static abstract long LeftTimeOf(in TLeft left);

    /// <summary>The event time, in nanoseconds since 1970.</summary>
    static abstract long RightTimeOf(in TRight right);

    /// <summary>Whether right rows are changes: a deletion ends the validity of the key's version, and the old half of an update says nothing.</summary>
    static virtual bool RightChanges => false;

    /// <summary>What a right row does to the version of its key.</summary>
    static virtual ChangeKind KindOf(in TRight right) => ChangeKind.Insert;

    /// <summary>The same right row at another time. Asked for deletions only.</summary>
    static abstract TRight RightAt(in TRight right, long time);
}
