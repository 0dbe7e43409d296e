using System;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>Constants as the plan holds them, in the oracle's values.</summary>
public static class Constants
{
    public static object? Of(ConstantExpr constant) => (constant.Type.Kind, constant.Value) switch
    {
        (_, null) => null,
        (TypeKind.Bytes, BytesLiteral literal) => BytesValue.OfHex(literal.Hex),
        (TypeKind.Timestamp, long ns) => new Instant(ns),
        (TypeKind.Date, int day) => DateOnly.FromDayNumber(day),
        (TypeKind.Time, long ticks) => new TimeOnly(ticks),
        (TypeKind.Interval, long ticks) => new TimeSpan(ticks),
        (_, var value) => value,
    };
}
