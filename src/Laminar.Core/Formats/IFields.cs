using System;

namespace Laminar.Formats;

/// <summary>
/// The live fields of one record, by number (see <see cref="IRowReader{TRow}.Columns"/>), in any order. A field that cannot be read (not a number, out
/// of range, empty where the column is not nullable) is noted and gives default: nothing throws for a bad row.
/// </summary>
/// <remarks>The plain method is for a column that is NOT NULL, the Nullable one for others: an absent field is NULL there. Text is valid while the batch is pushed.</remarks>
public interface IFields
{
    /// <summary>true or false.</summary>
    bool Boolean(int column);

    /// <inheritdoc cref="Boolean"/>
    bool? NullableBoolean(int column);

    /// <summary>An 8-bit integer.</summary>
    sbyte SByte(int column);

    /// <inheritdoc cref="SByte"/>
    sbyte? NullableSByte(int column);

    /// <summary>A 16-bit integer.</summary>
    short Int16(int column);

    /// <inheritdoc cref="Int16"/>
    short? NullableInt16(int column);

    /// <summary>A 32-bit integer.</summary>
    int Int32(int column);

    /// <inheritdoc cref="Int32"/>
    int? NullableInt32(int column);

    /// <summary>A 64-bit integer.</summary>
    long Int64(int column);

    /// <inheritdoc cref="Int64"/>
    long? NullableInt64(int column);

    /// <summary>An unsigned 8-bit integer.</summary>
    byte Byte(int column);

    /// <inheritdoc cref="Byte"/>
    byte? NullableByte(int column);

    /// <summary>An unsigned 16-bit integer.</summary>
    ushort UInt16(int column);

    /// <inheritdoc cref="UInt16"/>
    ushort? NullableUInt16(int column);

    /// <summary>An unsigned 32-bit integer.</summary>
    uint UInt32(int column);

    /// <inheritdoc cref="UInt32"/>
    uint? NullableUInt32(int column);

    /// <summary>An unsigned 64-bit integer.</summary>
    ulong UInt64(int column);

    /// <inheritdoc cref="UInt64"/>
    ulong? NullableUInt64(int column);

    /// <summary>A 32-bit floating-point number.</summary>
    float Single(int column);

    /// <inheritdoc cref="Single"/>
    float? NullableSingle(int column);

    /// <summary>A 64-bit floating-point number.</summary>
    double Double(int column);

    /// <inheritdoc cref="Double"/>
    double? NullableDouble(int column);

    /// <summary>A decimal number.</summary>
    decimal Decimal(int column);

    /// <inheritdoc cref="Decimal"/>
    decimal? NullableDecimal(int column);

    /// <summary>Text, as a string of its own.</summary>
    string String(int column);

    /// <inheritdoc cref="String"/>
    string? NullableString(int column);

    /// <summary>Text, as a view of the reader's memory.</summary>
    Utf8 Utf8(int column);

    /// <inheritdoc cref="Utf8"/>
    Utf8? NullableUtf8(int column);

    /// <summary>An array, packed: JSON, in a CSV field too.</summary>
    Utf8 Packed(int column, ValueShape shape);

    /// <inheritdoc cref="Packed"/>
    Utf8? NullablePacked(int column, ValueShape shape);

    /// <summary>An instant (columns of unix longs, too).</summary>
    Timestamp Timestamp(int column);

    /// <inheritdoc cref="Timestamp"/>
    Timestamp? NullableTimestamp(int column);

    /// <summary>An instant, Kind UTC.</summary>
    DateTime DateTime(int column);

    /// <inheritdoc cref="DateTime"/>
    DateTime? NullableDateTime(int column);

    /// <summary>An instant, offset zero.</summary>
    DateTimeOffset DateTimeOffset(int column);

    /// <inheritdoc cref="DateTimeOffset"/>
    DateTimeOffset? NullableDateTimeOffset(int column);

    /// <summary>A date.</summary>
    DateOnly DateOnly(int column);

    /// <inheritdoc cref="DateOnly"/>
    DateOnly? NullableDateOnly(int column);

    /// <summary>A time of day.</summary>
    TimeOnly TimeOnly(int column);

    /// <inheritdoc cref="TimeOnly"/>
    TimeOnly? NullableTimeOnly(int column);

    /// <summary>An interval.</summary>
    TimeSpan TimeSpan(int column);

    /// <inheritdoc cref="TimeSpan"/>
    TimeSpan? NullableTimeSpan(int column);
}
