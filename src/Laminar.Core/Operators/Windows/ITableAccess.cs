namespace Laminar.Operators;

/// <summary>How the fold reaches a table: one body of the loop per kind, chosen once a batch.</summary>
internal interface ITableAccess
{
    static abstract bool Indexed { get; }

    /// <summary>Whether slots of later rows are fetched ahead.</summary>
    static abstract bool Ahead { get; }
}

internal readonly struct FlatAccess : ITableAccess
{
    public static bool Indexed => false;

    public static bool Ahead => false;
}

internal readonly struct FlatAheadAccess : ITableAccess
{
    public static bool Indexed => false;

    public static bool Ahead => true;
}

internal readonly struct IndexedAccess : ITableAccess
{
    public static bool Indexed => true;

    public static bool Ahead => false;
}

internal readonly struct IndexedAheadAccess : ITableAccess
{
    public static bool Indexed => true;

    public static bool Ahead => true;
}
