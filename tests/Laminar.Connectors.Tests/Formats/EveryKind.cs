using System;
using Laminar.Formats;

namespace Laminar.Connectors.Tests.Formats;

/// <summary>A row with a nullable column of every kind, with reader and writer as the emitter would write them.</summary>
public readonly record struct EveryKind(
    bool? Boolean,
    sbyte? SByte,
    short? Int16,
    int? Int32,
    long? Int64,
    byte? Byte,
    ushort? UInt16,
    uint? UInt32,
    ulong? UInt64,
    float? Single,
    double? Double,
    decimal? Decimal,
    string? String,
    Timestamp? Timestamp,
    DateTime? DateTime,
    DateTimeOffset? DateTimeOffset,
    DateOnly? DateOnly,
    TimeOnly? TimeOnly,
    TimeSpan? TimeSpan);

public readonly struct EveryKindFields : IRowReader<EveryKind>, IRowWriter<EveryKind>
{
    private static readonly string[] s_columns = ["c_boolean", "c_sbyte", "c_int16", "c_int32", "c_int64", "c_byte", "c_uint16", "c_uint32", "c_uint64", "c_single", "c_double", "c_decimal", "c_string", "c_timestamp", "c_datetime", "c_datetimeoffset", "c_dateonly", "c_timeonly", "c_timespan"];
    private static readonly int[] s_positions = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18];

    static ReadOnlySpan<string> IRowReader<EveryKind>.Columns => s_columns;

    static ReadOnlySpan<string> IRowWriter<EveryKind>.Columns => s_columns;

    public static ReadOnlySpan<int> Positions => s_positions;

    public static void Read<TFields>(ref TFields fields, out EveryKind row)
        where TFields : struct, IFields, allows ref struct
    {
        row = new EveryKind(
            fields.NullableBoolean(0),
            fields.NullableSByte(1),
            fields.NullableInt16(2),
            fields.NullableInt32(3),
            fields.NullableInt64(4),
            fields.NullableByte(5),
            fields.NullableUInt16(6),
            fields.NullableUInt32(7),
            fields.NullableUInt64(8),
            fields.NullableSingle(9),
            fields.NullableDouble(10),
            fields.NullableDecimal(11),
            fields.NullableString(12),
            fields.NullableTimestamp(13),
            fields.NullableDateTime(14),
            fields.NullableDateTimeOffset(15),
            fields.NullableDateOnly(16),
            fields.NullableTimeOnly(17),
            fields.NullableTimeSpan(18));
    }

    public static void Write<TWriter>(ref TWriter writer, in EveryKind row)
        where TWriter : struct, IFieldWriter, allows ref struct
    {
        writer.Write(row.Boolean);
        writer.Write(row.SByte);
        writer.Write(row.Int16);
        writer.Write(row.Int32);
        writer.Write(row.Int64);
        writer.Write(row.Byte);
        writer.Write(row.UInt16);
        writer.Write(row.UInt32);
        writer.Write(row.UInt64);
        writer.Write(row.Single);
        writer.Write(row.Double);
        writer.Write(row.Decimal);
        writer.Write(row.String);
        writer.Write(row.Timestamp);
        writer.Write(row.DateTime);
        writer.Write(row.DateTimeOffset);
        writer.Write(row.DateOnly);
        writer.Write(row.TimeOnly);
        writer.Write(row.TimeSpan);
    }
}
