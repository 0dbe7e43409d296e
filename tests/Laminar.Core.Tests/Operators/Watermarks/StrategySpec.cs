using System;
using Laminar.Operators;

namespace Laminar.Core.Tests.Operators;

/// <summary>A strategy in the form the compiler emits. A row with a negative value has no time.</summary>
public readonly struct StrategySpec<TStrategy> : IWatermarks<Row> where TStrategy : struct, IStrategy
{
    public const long PunctuatedEvery = 7;

    public static WatermarkKind Kind => TStrategy.Kind;

    public static long Delay => TStrategy.Delay;

    public static long Interval => 1_500;

    public static long IdleTimeout => 3_000;

    public static int Partitions => TStrategy.Partitions;

    public static bool CanFail => TStrategy.Partitions == 0 || TStrategy.Kind == WatermarkKind.Bounded;

    public static long TimeOf(in Row row) => row.Value >= 0 ? row.Time : throw new OverflowException("no time");

    public static bool IsWatermark(in Row row) => row.Value % PunctuatedEvery == 0;

    public static int PartitionOf(in Row row, PartitionKeys keys) => keys.Of(row.Key);
}
