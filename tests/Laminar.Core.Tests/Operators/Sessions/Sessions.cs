namespace Laminar.Core.Tests.Operators;

/// <summary>Gaps of 10, rows in order.</summary>
public readonly struct Sessions : IWindowing
{
    public static long Size => 10;

    public static long Slide => 10;
}

/// <summary>Rows up to 25 late: sessions are joined, and keys have several.</summary>
public readonly struct SessionsDelay : IWindowing
{
    public static long Size => 3;

    public static long Slide => 3;

    public static long Delay => 25;
}

/// <summary>A delay of many gaps.</summary>
public readonly struct SessionsLongDelay : IWindowing
{
    public static long Size => 7;

    public static long Slide => 7;

    public static long Delay => 1000;
}

/// <summary>A gap of many buckets of timers.</summary>
public readonly struct SessionsLongGap : IWindowing
{
    public static long Size => 400;

    public static long Slide => 400;

    public static long Delay => 5;
}

public readonly struct SessionsLateness : IWindowing
{
    public static long Size => 5;

    public static long Slide => 5;

    public static long Delay => 3;

    public static long Lateness => 30;
}
