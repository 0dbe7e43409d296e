using System;

namespace Laminar.Compiler.Tests.Emit;

public enum Side : byte
{
    Buy,
    Sell,
}

/// <summary>The usual row.</summary>
public readonly record struct Trade(DateTime Ts, int Symbol, double Price, long Quantity);

/// <summary>A row with a column of every kind, each also nullable.</summary>
public readonly record struct Wide(
    Timestamp Ts,
    bool Flag,
    bool? MaybeFlag,
    sbyte Tiny,
    short Small,
    short? MaybeSmall,
    int Number,
    int? MaybeNumber,
    long Big,
    long? MaybeBig,
    byte UTiny,
    ushort USmall,
    uint UNumber,
    uint? MaybeUNumber,
    ulong UBig,
    ulong? MaybeUBig,
    float Real,
    float? MaybeReal,
    double Dbl,
    double? MaybeDbl,
    decimal Money,
    decimal? MaybeMoney,
    Utf8 Name,
    Utf8? MaybeName,
    DateTime At,
    DateTime? MaybeAt,
    DateTimeOffset Offset,
    DateOnly Day,
    DateOnly? MaybeDay,
    TimeOnly Clock,
    TimeOnly? MaybeClock,
    TimeSpan Span,
    TimeSpan? MaybeSpan,
    long Millis,
    long? MaybeMillis,
    Side Side,
    Side? MaybeSide);

/// <summary>A class, with text as strings.</summary>
public sealed record Order(DateTimeOffset Placed, string Customer, string? Note, decimal Total);
