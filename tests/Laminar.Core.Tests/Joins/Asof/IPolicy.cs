using Laminar.Operators;

namespace Laminar.Core.Tests.Joins.Asof;

/// <summary>What kind of ASOF join.</summary>
public interface IPolicy
{
    static abstract AsofDirection Direction { get; }

    static virtual bool TakesEqual => true;

    static virtual long Before => long.MaxValue;

    static virtual long After => 20;

    static virtual bool KeepsLeft => true;

    static virtual bool RightChanges => false;

    /// <summary>Pairs whose numbers add up to an even one match; those that add up to a multiple of nine fail.</summary>
    static virtual bool HasCondition => false;
}

public readonly struct Preceding : IPolicy
{
    public static AsofDirection Direction => AsofDirection.Preceding;
}

public readonly struct PrecedingInner : IPolicy
{
    public static AsofDirection Direction => AsofDirection.Preceding;

    public static bool KeepsLeft => false;

    public static bool TakesEqual => false;

    public static long Before => 15;
}

public readonly struct Versions : IPolicy
{
    public static AsofDirection Direction => AsofDirection.Preceding;

    public static bool RightChanges => true;
}

public readonly struct Conditional : IPolicy
{
    public static AsofDirection Direction => AsofDirection.Preceding;

    public static bool HasCondition => true;
}

public readonly struct Following : IPolicy
{
    public static AsofDirection Direction => AsofDirection.Following;
}

public readonly struct FollowingStrictly : IPolicy
{
    public static AsofDirection Direction => AsofDirection.Following;

    public static bool TakesEqual => false;

    public static bool KeepsLeft => false;
}

public readonly struct Nearest : IPolicy
{
    public static AsofDirection Direction => AsofDirection.Nearest;

    public static long Before => 12;
}

public readonly struct NearestOfAll : IPolicy
{
    public static AsofDirection Direction => AsofDirection.Nearest;

    public static long After => 40;
}
