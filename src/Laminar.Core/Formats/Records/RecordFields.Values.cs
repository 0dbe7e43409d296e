using System;

namespace Laminar.Formats;

internal unsafe partial struct RecordFields<TRecord>
{
    public bool Boolean(int column) => Required<bool, BooleanField>(column);

    public bool? NullableBoolean(int column) => Optional<bool, BooleanField>(column);

    public sbyte SByte(int column) => Required<sbyte, IntegerField<sbyte>>(column);

    public sbyte? NullableSByte(int column) => Optional<sbyte, IntegerField<sbyte>>(column);

    public short Int16(int column) => Required<short, IntegerField<short>>(column);

    public short? NullableInt16(int column) => Optional<short, IntegerField<short>>(column);

    public int Int32(int column) => Required<int, IntegerField<int>>(column);

    public int? NullableInt32(int column) => Optional<int, IntegerField<int>>(column);

    public long Int64(int column) => Required<long, IntegerField<long>>(column);

    public long? NullableInt64(int column) => Optional<long, IntegerField<long>>(column);

    public byte Byte(int column) => Required<byte, IntegerField<byte>>(column);

    public byte? NullableByte(int column) => Optional<byte, IntegerField<byte>>(column);

    public ushort UInt16(int column) => Required<ushort, IntegerField<ushort>>(column);

    public ushort? NullableUInt16(int column) => Optional<ushort, IntegerField<ushort>>(column);

    public uint UInt32(int column) => Required<uint, IntegerField<uint>>(column);

    public uint? NullableUInt32(int column) => Optional<uint, IntegerField<uint>>(column);

    public ulong UInt64(int column) => Required<ulong, IntegerField<ulong>>(column);

    public ulong? NullableUInt64(int column) => Optional<ulong, IntegerField<ulong>>(column);

    public float Single(int column) => Required<float, SingleField>(column);

    public float? NullableSingle(int column) => Optional<float, SingleField>(column);

    public double Double(int column) => Required<double, DoubleField>(column);

    public double? NullableDouble(int column) => Optional<double, DoubleField>(column);

    public decimal Decimal(int column) => Required<decimal, DecimalField>(column);

    public decimal? NullableDecimal(int column) => Optional<decimal, DecimalField>(column);

    public DateOnly DateOnly(int column) => Required<DateOnly, DateField>(column);

    public DateOnly? NullableDateOnly(int column) => Optional<DateOnly, DateField>(column);

    public TimeOnly TimeOnly(int column) => Required<TimeOnly, TimeField>(column);

    public TimeOnly? NullableTimeOnly(int column) => Optional<TimeOnly, TimeField>(column);

    public TimeSpan TimeSpan(int column) => Required<TimeSpan, IntervalField>(column);

    public TimeSpan? NullableTimeSpan(int column) => Optional<TimeSpan, IntervalField>(column);
}
