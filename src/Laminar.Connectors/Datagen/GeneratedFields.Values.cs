using System;
using Laminar.Formats;

namespace Laminar.Connectors;

internal partial struct GeneratedFields : IFields
{
    public bool Boolean(int column) => (Bits(column, 0) & 1) != 0;

    public bool? NullableBoolean(int column) => IsNull(column) ? null : Boolean(column);

    public sbyte SByte(int column) => unchecked((sbyte)Whole(column, sbyte.MinValue, sbyte.MaxValue));

    public sbyte? NullableSByte(int column) => IsNull(column) ? null : SByte(column);

    public short Int16(int column) => unchecked((short)Whole(column, short.MinValue, short.MaxValue));

    public short? NullableInt16(int column) => IsNull(column) ? null : Int16(column);

    public int Int32(int column) => unchecked((int)Whole(column, int.MinValue, int.MaxValue));

    public int? NullableInt32(int column) => IsNull(column) ? null : Int32(column);

    public long Int64(int column) => unchecked((long)Whole(column, long.MinValue, long.MaxValue));

    public long? NullableInt64(int column) => IsNull(column) ? null : Int64(column);

    public byte Byte(int column) => unchecked((byte)Whole(column, byte.MinValue, byte.MaxValue));

    public byte? NullableByte(int column) => IsNull(column) ? null : Byte(column);

    public ushort UInt16(int column) => unchecked((ushort)Whole(column, ushort.MinValue, ushort.MaxValue));

    public ushort? NullableUInt16(int column) => IsNull(column) ? null : UInt16(column);

    public uint UInt32(int column) => unchecked((uint)Whole(column, uint.MinValue, uint.MaxValue));

    public uint? NullableUInt32(int column) => IsNull(column) ? null : UInt32(column);

    public ulong UInt64(int column) => unchecked((ulong)Whole(column, 0, long.MaxValue));

    public ulong? NullableUInt64(int column) => IsNull(column) ? null : UInt64(column);

    public float Single(int column) => (float)Number(column);

    public float? NullableSingle(int column) => IsNull(column) ? null : Single(column);

    public double Double(int column) => (double)Number(column);

    public double? NullableDouble(int column) => IsNull(column) ? null : Double(column);

    /// <summary>Of cents.</summary>
    public decimal Decimal(int column) => Math.Round(Number(column), 2);

    public decimal? NullableDecimal(int column) => IsNull(column) ? null : Decimal(column);

    public string String(int column) => TextOf(column).ToString();

    public string? NullableString(int column) => IsNull(column) ? null : String(column);

    public Laminar.Utf8 Utf8(int column) => TextOf(column);

    public Laminar.Utf8? NullableUtf8(int column) => IsNull(column) ? null : TextOf(column);

    /// <summary>Composite values are not generated: scripts that ask for it are refused.</summary>
    public Laminar.Utf8 Packed(int column, ValueShape shape) => throw new NotSupportedException("Composite values are not generated.");

    public Laminar.Utf8? NullablePacked(int column, ValueShape shape) => Packed(column, shape);

    public Timestamp Timestamp(int column) => new(Nanoseconds(column));

    public Timestamp? NullableTimestamp(int column) => IsNull(column) ? null : Timestamp(column);

    public DateTime DateTime(int column) => Timestamp(column).ToDateTime();

    public DateTime? NullableDateTime(int column) => IsNull(column) ? null : DateTime(column);

    public DateTimeOffset DateTimeOffset(int column) => Timestamp(column).ToDateTimeOffset();

    public DateTimeOffset? NullableDateTimeOffset(int column) => IsNull(column) ? null : DateTimeOffset(column);

    /// <summary>The day of the row's time.</summary>
    public DateOnly DateOnly(int column) => System.DateOnly.FromDateTime(DateTime(column));

    public DateOnly? NullableDateOnly(int column) => IsNull(column) ? null : DateOnly(column);

    /// <summary>Any second of a day.</summary>
    public TimeOnly TimeOnly(int column) => new((long)(Fraction(Bits(column, 0)) * 86_400) * System.TimeSpan.TicksPerSecond);

    public TimeOnly? NullableTimeOnly(int column) => IsNull(column) ? null : TimeOnly(column);

    /// <summary>Up to a day, in milliseconds.</summary>
    public TimeSpan TimeSpan(int column) => System.TimeSpan.FromMilliseconds((long)(Fraction(Bits(column, 0)) * 86_400_000));

    public TimeSpan? NullableTimeSpan(int column) => IsNull(column) ? null : TimeSpan(column);
}
