using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>Catalog entries of row types of the tests, by reflection.</summary>
internal static class TestStreams
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static StreamEntry Of<TRow>(string eventTime, long maxDelay = 0) => Of(typeof(TRow), eventTime, maxDelay);

    public static StreamEntry Of(Type type, string eventTime, long maxDelay)
    {
        var parameters = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First().GetParameters();
        var columns = parameters.Select(p => ColumnOf(type.GetProperty(p.Name!)!)).ToArray();
        var clrName = "global::" + type.FullName!.Replace('+', '.');
        var parts = parameters.Select((p, i) => new RowPart(p.Name!, columns[i].ClrTypeName ?? "object", i, true)).ToArray();
        return new StreamEntry(
            type.Name, clrName, new(columns), Array.FindIndex(columns, c => c.Name == eventTime), WatermarkStrategy.Bounded(maxDelay),
            Construction: new RowConstruction(new(parts.Select((p, i) => p with { ClrType = ClrName(parameters[i].ParameterType) }).ToArray()), default));
    }

    private static string ClrName(Type type) => Nullable.GetUnderlyingType(type) is { } inner
        ? "global::" + inner.FullName!.Replace('+', '.') + "?"
        : "global::" + type.FullName!.Replace('+', '.');

    private static Column ColumnOf(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var nullable = type != property.PropertyType || !type.IsValueType && Nullability.Create(property).ReadState == NullabilityState.Nullable;
        var unit = property.Name.Contains("Millis", StringComparison.Ordinal) ? ClrKind.UnixMilliseconds
            : property.Name.Contains("Seconds", StringComparison.Ordinal) ? ClrKind.UnixSeconds
            : property.Name.Contains("Nanos", StringComparison.Ordinal) ? (ClrKind?)ClrKind.UnixNanoseconds : null;
        var (sql, clr) = unit is not null ? (SqlType.Timestamp, unit.Value) : Kinds[type.IsEnum ? Enum.GetUnderlyingType(type) : type];
        return new Column(property.Name, sql, nullable, clr, property.Name, type.IsEnum ? ClrName(type) : null);
    }

    private static readonly Dictionary<Type, (SqlType, ClrKind)> Kinds = new()
    {
        [typeof(bool)] = (SqlType.Boolean, ClrKind.Bool),
        [typeof(sbyte)] = (SqlType.TinyInt, ClrKind.SByte),
        [typeof(short)] = (SqlType.SmallInt, ClrKind.Int16),
        [typeof(int)] = (SqlType.Integer, ClrKind.Int32),
        [typeof(long)] = (SqlType.BigInt, ClrKind.Int64),
        [typeof(byte)] = (SqlType.UTinyInt, ClrKind.Byte),
        [typeof(ushort)] = (SqlType.USmallInt, ClrKind.UInt16),
        [typeof(uint)] = (SqlType.UInteger, ClrKind.UInt32),
        [typeof(ulong)] = (SqlType.UBigInt, ClrKind.UInt64),
        [typeof(float)] = (SqlType.Real, ClrKind.Single),
        [typeof(double)] = (SqlType.Double, ClrKind.Double),
        [typeof(decimal)] = (SqlType.Decimal, ClrKind.Decimal),
        [typeof(string)] = (SqlType.Text, ClrKind.String),
        [typeof(Utf8)] = (SqlType.Text, ClrKind.Utf8),
        [typeof(Timestamp)] = (SqlType.Timestamp, ClrKind.Timestamp),
        [typeof(DateTime)] = (SqlType.Timestamp, ClrKind.DateTime),
        [typeof(DateTimeOffset)] = (SqlType.Timestamp, ClrKind.DateTimeOffset),
        [typeof(DateOnly)] = (SqlType.Date, ClrKind.DateOnly),
        [typeof(TimeOnly)] = (SqlType.Time, ClrKind.TimeOnly),
        [typeof(TimeSpan)] = (SqlType.Interval, ClrKind.TimeSpan),
        [typeof(SqlBytes)] = (SqlType.Bytes, ClrKind.Utf8),
    };
}
