namespace Laminar.Core.Tests.Operators;

/// <summary>The window constants of a test's query; the expression side is given apart.</summary>
public interface IWindowing
{
    static abstract long Size { get; }

    static abstract long Slide { get; }

    static virtual long Offset => 0;

    static virtual long Delay => 0;

    static virtual long Lateness => 0;

    static virtual bool Cumulates => false;
}

public readonly struct Tumble : IWindowing
{
    public static long Size => 10;

    public static long Slide => 10;
}

public readonly struct TumbleOffset : IWindowing
{
    public static long Size => 10;

    public static long Slide => 10;

    public static long Offset => 3;
}

/// <summary>Two lanes.</summary>
public readonly struct TumbleDelay : IWindowing
{
    public static long Size => 10;

    public static long Slide => 10;

    public static long Delay => 10;
}

/// <summary>Eight lanes.</summary>
public readonly struct TumbleLongDelay : IWindowing
{
    public static long Size => 10;

    public static long Slide => 10;

    public static long Offset => 7;

    public static long Delay => 55;
}

/// <summary>A table per pane.</summary>
public readonly struct TumbleTables : IWindowing
{
    public static long Size => 10;

    public static long Slide => 10;

    public static long Delay => 333;
}

public readonly struct Hop : IWindowing
{
    public static long Size => 50;

    public static long Slide => 10;
}

/// <summary>Panes of 2: windows end at some pane ends only.</summary>
public readonly struct HopUneven : IWindowing
{
    public static long Size => 14;

    public static long Slide => 6;

    public static long Offset => 5;
}

public readonly struct HopDelay : IWindowing
{
    public static long Size => 40;

    public static long Slide => 10;

    public static long Delay => 25;
}

/// <summary>A table per pane, and a ring behind them.</summary>
public readonly struct HopTables : IWindowing
{
    public static long Size => 30;

    public static long Slide => 20;

    public static long Delay => 200;
}

/// <summary>Lanes for the lateness: a row may come 18 after the watermark has passed its window.</summary>
public readonly struct TumbleLateness : IWindowing
{
    public static long Size => 10;

    public static long Slide => 10;

    public static long Offset => 3;

    public static long Delay => 4;

    public static long Lateness => 18;
}

/// <summary>A lateness of many panes: a table for each.</summary>
public readonly struct TumbleLongLateness : IWindowing
{
    public static long Size => 10;

    public static long Slide => 10;

    public static long Delay => 7;

    public static long Lateness => 200;
}

public readonly struct HopLateness : IWindowing
{
    public static long Size => 14;

    public static long Slide => 6;

    public static long Lateness => 20;
}

public readonly struct Cumulate : IWindowing
{
    public static long Size => 50;

    public static long Slide => 10;

    public static bool Cumulates => true;
}

/// <summary>An offset of more than a step, lanes, and lateness.</summary>
public readonly struct CumulateLateness : IWindowing
{
    public static long Size => 40;

    public static long Slide => 10;

    public static long Offset => 27;

    public static long Delay => 12;

    public static long Lateness => 15;

    public static bool Cumulates => true;
}

/// <summary>A table per pane, and totals behind them.</summary>
public readonly struct CumulateTables : IWindowing
{
    public static long Size => 20;

    public static long Slide => 4;

    public static long Offset => 1;

    public static long Delay => 150;

    public static bool Cumulates => true;
}
