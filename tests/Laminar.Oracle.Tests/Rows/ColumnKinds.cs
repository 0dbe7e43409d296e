using System;
using System.Reflection;
using Laminar.Compiler.Catalog;

namespace Laminar.Oracle.Rows;

/// <summary>The column that a member of a row type is.</summary>
public static class ColumnKinds
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static Column Of(string name, ParameterInfo member, TimeUnit unit)
    {
        var underlying = Nullable.GetUnderlyingType(member.ParameterType);
        var type = underlying ?? member.ParameterType;
        var nullable = underlying is not null || (type == typeof(string) && Nullability.Create(member).WriteState == NullabilityState.Nullable);
        var (sql, clr) = Kinds(type.IsEnum ? type.GetEnumUnderlyingType() : type, unit);
        return new Column(name, new SqlType(sql), nullable, clr, name, type.IsEnum ? "global::" + type.FullName : null);
    }

    private static (TypeKind Sql, ClrKind Clr) Kinds(Type type, TimeUnit unit) => unit == TimeUnit.Milliseconds
        ? (TypeKind.Timestamp, ClrKind.UnixMilliseconds)
        : (SqlKind(type), Enum.Parse<ClrKind>(type == typeof(bool) ? "Bool" : type.Name));

    private static TypeKind SqlKind(Type type) => type.Name switch
    {
        "Boolean" => TypeKind.Boolean,
        "SByte" => TypeKind.TinyInt,
        "Int16" => TypeKind.SmallInt,
        "Int32" => TypeKind.Integer,
        "Int64" => TypeKind.BigInt,
        "Byte" => TypeKind.UTinyInt,
        "UInt16" => TypeKind.USmallInt,
        "UInt32" => TypeKind.UInteger,
        "UInt64" => TypeKind.UBigInt,
        "Single" => TypeKind.Real,
        "Double" => TypeKind.Double,
        "Decimal" => TypeKind.Decimal,
        "String" or "Utf8" => TypeKind.Text,
        "DateOnly" => TypeKind.Date,
        "TimeOnly" => TypeKind.Time,
        "TimeSpan" => TypeKind.Interval,
        _ => TypeKind.Timestamp,
    };
}
