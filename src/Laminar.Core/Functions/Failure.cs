using System;
using System.Diagnostics.CodeAnalysis;

namespace Laminar.Functions;

/// <summary>Throws, out of line, so that what calls it can be inlined. The message names the SQL function.</summary>
internal static class Failure
{
    [DoesNotReturn]
    public static void Overflow(string function) => throw new OverflowException(function + ": the result is out of range.");

    [DoesNotReturn]
    public static void DivideByZero(string function) => throw new DivideByZeroException(function + ": division by zero.");

    [DoesNotReturn]
    public static void Argument(string function, string reason) => throw new ArgumentOutOfRangeException(null, function + ": " + reason + ".");

    [DoesNotReturn]
    public static void CastOverflow<TTarget>() => Overflow("CAST AS " + NameOf(typeof(TTarget)));

    [DoesNotReturn]
    public static void Format<TTarget>() => throw new FormatException("CAST AS " + NameOf(typeof(TTarget)) + ": the text is not one.");

    private static string NameOf(Type type)
    {
        if (type == typeof(TimeSpan))
        {
            return "INTERVAL";
        }

        if (type == typeof(SqlBytes))
        {
            return "BYTES";
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => "BOOLEAN",
            TypeCode.SByte => "TINYINT",
            TypeCode.Int16 => "SMALLINT",
            TypeCode.Int32 => "INTEGER",
            TypeCode.Int64 => "BIGINT",
            TypeCode.Byte => "TINYINT UNSIGNED",
            TypeCode.UInt16 => "SMALLINT UNSIGNED",
            TypeCode.UInt32 => "INTEGER UNSIGNED",
            TypeCode.UInt64 => "BIGINT UNSIGNED",
            TypeCode.Single => "REAL",
            TypeCode.Double => "DOUBLE",
            TypeCode.Decimal => "DECIMAL",
            _ => type == typeof(DateOnly) ? "DATE" : type == typeof(TimeOnly) ? "TIME" : "TIMESTAMP",
        };
    }
}
