namespace Laminar.Core.Tests.Operators;

/// <summary>A watermark strategy of these tests, over rows whose Key is their partition.</summary>
public interface IStrategy
{
    static abstract WatermarkKind Kind { get; }

    static virtual long Delay => 0;

    static virtual int Partitions => 1;
}

public readonly struct InOrder : IStrategy
{
    public static WatermarkKind Kind => WatermarkKind.Ascending;
}

public readonly struct Bounded : IStrategy
{
    public static WatermarkKind Kind => WatermarkKind.Bounded;

    public static long Delay => 25;
}

public readonly struct Punctuated : IStrategy
{
    public static WatermarkKind Kind => WatermarkKind.Punctuated;
}

public readonly struct Periodic : IStrategy
{
    public static WatermarkKind Kind => WatermarkKind.Periodic;

    public static long Delay => 15;
}

public readonly struct FromSource : IStrategy
{
    public static WatermarkKind Kind => WatermarkKind.Source;
}

public readonly struct BoundedPartitions : IStrategy
{
    public static WatermarkKind Kind => WatermarkKind.Bounded;

    public static long Delay => 10;

    public static int Partitions => 4;
}

public readonly struct PeriodicPartitions : IStrategy
{
    public static WatermarkKind Kind => WatermarkKind.Periodic;

    public static long Delay => 10;

    public static int Partitions => 3;
}

public readonly struct BoundedKeys : IStrategy
{
    public static WatermarkKind Kind => WatermarkKind.Bounded;

    public static long Delay => 20;

    public static int Partitions => 0;
}

public readonly struct PunctuatedKeys : IStrategy
{
    public static WatermarkKind Kind => WatermarkKind.Punctuated;

    public static int Partitions => 0;
}
