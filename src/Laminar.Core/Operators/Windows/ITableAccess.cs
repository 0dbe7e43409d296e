namespace Laminar.Operators;

/// <summary>How a loop reaches a table: one body of it per kind, chosen once a batch.</summary>
internal interface ITableAccess
{
    static abstract bool Indexed { get; }

    /// <summary>Whether slots of later rows are fetched ahead, row by row.</summary>
    static virtual bool Ahead => false;

    /// <summary>Whether slots were looked for ahead, for some rows at once: the likely ones are at hand.</summary>
    static virtual bool Found => false;
}

internal readonly struct FlatAccess : ITableAccess
{
    public static bool Indexed => false;
}

internal readonly struct IndexedAccess : ITableAccess
{
    public static bool Indexed => true;
}

internal readonly struct IndexedAheadAccess : ITableAccess
{
    public static bool Indexed => true;

    public static bool Ahead => true;
}

internal readonly struct FoundAccess : ITableAccess
{
    public static bool Indexed => true;

    public static bool Found => true;
}

/// <summary>Both: the slots of some rows are at hand, and those of as many after them are looked for in the same loop.</summary>
internal readonly struct FindingAccess : ITableAccess
{
    public static bool Indexed => true;

    public static bool Ahead => true;

    public static bool Found => true;
}
