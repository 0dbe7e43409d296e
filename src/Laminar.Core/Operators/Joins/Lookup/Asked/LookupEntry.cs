using System;

namespace Laminar.Operators;

/// <summary>What is known of a key.</summary>
internal enum LookupState : byte
{
    /// <summary>It has been asked for.</summary>
    Asked,

    /// <summary>There is a row.</summary>
    Found,

    /// <summary>There is none.</summary>
    None,

    /// <summary>The question failed: so do the rows that waited for it, and the next one asks anew.</summary>
    Failed,
}

/// <summary>A key's answer, or the question that waits for it.</summary>
internal struct LookupEntry<TKey, TRow>
{
    public TKey Key;

    public TRow Row;

    public LookupState State;

    /// <summary>No row finds it any more; it is there for those that wait with it.</summary>
    public bool IsGone;

    /// <summary>Rows that wait with it.</summary>
    public int Waiting;

    /// <summary>The next one with this hash; 0 for none.</summary>
    public int Next;

    /// <summary>The answer that came before it; 0 for none.</summary>
    public int Older;

    /// <summary>The answer that came after it; 0 for none.</summary>
    public int Newer;

    /// <summary>From when on it is not to be used, in nanoseconds of the query's clock.</summary>
    public long Until;

    /// <summary>Why the question failed.</summary>
    public Exception? Failure;
}
