namespace Laminar.Operators;

/// <summary>A session that is open, or one without rows any more of which a row stands at the reader.</summary>
internal struct OpenSession<TKey, TState, TOut>
    where TKey : struct
    where TState : struct
    where TOut : struct
{
    public TKey Key;

    /// <summary>The times of the first and the last row; of a session without rows, as they were.</summary>
    public long First;

    public long Last;

    public TState State;

    /// <summary>Where <see cref="IsShown"/>: the row last handed on.</summary>
    public TOut Row;

    public bool IsShown;

    /// <summary>It has changed since it was last shown.</summary>
    public bool IsDirty;

    /// <summary>It is in the list of those that are looked at after a batch or an interval.</summary>
    public bool IsListed;

    /// <summary>It has been closed, or has become a part of another: what is left of it goes when it is neither shown nor listed.</summary>
    public bool IsGone;

    /// <summary>Rows are in it.</summary>
    public bool HasRows;

    /// <summary>The next earlier session of its key; 0 where there is none.</summary>
    public int Earlier;

    /// <summary>Its timer; see <see cref="SessionAlarms"/>.</summary>
    public int Alarm;

    /// <summary>A session that has become a part of it, and of which a row stands at the reader until this one is shown; 0 where there is none.</summary>
    public int Instead;

    /// <summary>Over a changelog: its instants, the first and the last.</summary>
    public int FirstInstant;

    public int LastInstant;
}
