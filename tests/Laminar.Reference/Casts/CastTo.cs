using System;
using System.Linq;
using Laminar.Compiler.Catalog;

namespace Laminar.Reference;

/// <summary>CAST of a value that is not NULL, by target type.</summary>
public static class CastTo
{
    public static object Type(object value, SqlType type) => type.Kind switch
    {
        TypeKind.Boolean => Boolean(value),
        TypeKind.Real => (float)CastToFloating.Single(value),
        TypeKind.Double => CastToFloating.Double(value),
        TypeKind.Decimal => CastToDecimal.Scaled(CastToDecimal.From(value), type),
        TypeKind.Text => Shorten(TextOf.Value(value), type.Precision),
        TypeKind.Array or TypeKind.Row or TypeKind.Map => value,
        TypeKind.Bytes when value is BytesValue => value,
        TypeKind.Bytes => BytesFunctions.Parse((string)value),
        TypeKind.Timestamp => CastToTime.Timestamp(value),
        TypeKind.Date => CastToTime.Date(value),
        TypeKind.Time => CastToTime.Time(value),
        TypeKind.Interval => CastToTime.Interval(value),
        _ => CastToInteger.From(value, type.Kind),
    };

    /// <summary>CAST to VARCHAR(n) cuts off after n characters.</summary>
    private static string Shorten(string text, int length) =>
        length == 0 ? text : string.Concat(text.EnumerateRunes().Take(length).Select(rune => rune.ToString()));

    private static object Boolean(object value) => value switch
    {
        bool v => v,
        string v => v.Trim(Whitespace).ToLowerInvariant() switch
        {
            "t" or "tr" or "tru" or "true" or "y" or "ye" or "yes" or "on" or "1" => true,
            "f" or "fa" or "fal" or "fals" or "false" or "n" or "no" or "of" or "off" or "0" => false,
            _ => throw new RowError($"'{v}' is not a BOOLEAN"),
        },
        _ => !Integers.Widen(value).IsZero,
    };

    /// <summary>What may stand around a number in text.</summary>
    internal static readonly char[] Whitespace = [' ', '\t', '\n', '\r', '\v', '\f'];
}
