using System;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>A member of every canonical type, text as UTF-8.</summary>
public readonly record struct EveryUtf8(
    bool Boolean, bool? MaybeBoolean, sbyte TinyInt, sbyte? MaybeTinyInt, short SmallInt, short? MaybeSmallInt, int Integer, int? MaybeInteger, long BigInt, long? MaybeBigInt,
    float Real, float? MaybeReal, double Double, double? MaybeDouble, decimal Decimal, decimal? MaybeDecimal, Utf8 Text, Utf8? MaybeText,
    Timestamp Timestamp, Timestamp? MaybeTimestamp, DateOnly Date, DateOnly? MaybeDate, TimeOnly Time, TimeOnly? MaybeTime, TimeSpan Interval, TimeSpan? MaybeInterval, SqlBytes Bytes, SqlBytes? MaybeBytes);

/// <summary>A member of every canonical type, text as strings.</summary>
public readonly record struct EveryString(
    bool Boolean, bool? MaybeBoolean, sbyte TinyInt, sbyte? MaybeTinyInt, short SmallInt, short? MaybeSmallInt, int Integer, int? MaybeInteger, long BigInt, long? MaybeBigInt,
    float Real, float? MaybeReal, double Double, double? MaybeDouble, decimal Decimal, decimal? MaybeDecimal, string Text, string? MaybeText,
    Timestamp Timestamp, Timestamp? MaybeTimestamp, DateOnly Date, DateOnly? MaybeDate, TimeOnly Time, TimeOnly? MaybeTime, TimeSpan Interval, TimeSpan? MaybeInterval, SqlBytes Bytes, SqlBytes? MaybeBytes);
