using System;

namespace Laminar.Formats;

/// <summary>Writes the columns of a row one after another. NULL is an empty field in CSV and null in JSON.</summary>
public interface IFieldWriter
{
    /// <summary>Writes a boolean.</summary>
    void Write(bool value);

    /// <summary>Writes a boolean, or NULL.</summary>
    void Write(bool? value);

    /// <summary>Writes an integer.</summary>
    void Write(sbyte value);

    /// <summary>Writes an integer, or NULL.</summary>
    void Write(sbyte? value);

    /// <summary>Writes an integer.</summary>
    void Write(short value);

    /// <summary>Writes an integer, or NULL.</summary>
    void Write(short? value);

    /// <summary>Writes an integer.</summary>
    void Write(int value);

    /// <summary>Writes an integer, or NULL.</summary>
    void Write(int? value);

    /// <summary>Writes an integer.</summary>
    void Write(long value);

    /// <summary>Writes an integer, or NULL.</summary>
    void Write(long? value);

    /// <summary>Writes an integer.</summary>
    void Write(byte value);

    /// <summary>Writes an integer, or NULL.</summary>
    void Write(byte? value);

    /// <summary>Writes an integer.</summary>
    void Write(ushort value);

    /// <summary>Writes an integer, or NULL.</summary>
    void Write(ushort? value);

    /// <summary>Writes an integer.</summary>
    void Write(uint value);

    /// <summary>Writes an integer, or NULL.</summary>
    void Write(uint? value);

    /// <summary>Writes an integer.</summary>
    void Write(ulong value);

    /// <summary>Writes an integer, or NULL.</summary>
    void Write(ulong? value);

    /// <summary>Writes the shortest text that reads back as the same number.</summary>
    void Write(float value);

    /// <summary>Writes the shortest text that reads back as the same number, or NULL.</summary>
    void Write(float? value);

    /// <summary>Writes the shortest text that reads back as the same number.</summary>
    void Write(double value);

    /// <summary>Writes the shortest text that reads back as the same number, or NULL.</summary>
    void Write(double? value);

    /// <summary>Writes a decimal.</summary>
    void Write(decimal value);

    /// <summary>Writes a decimal, or NULL.</summary>
    void Write(decimal? value);

    /// <summary>Writes text, or NULL.</summary>
    void Write(string? value);

    /// <summary>Writes text.</summary>
    void Write(Utf8 value);

    /// <summary>Writes text, or NULL.</summary>
    void Write(Utf8? value);

    /// <summary>Writes a composite value as JSON, BYTES as base64.</summary>
    void Write(Utf8 value, ValueShape shape);

    /// <summary>Writes a composite value as JSON, BYTES as base64, or NULL.</summary>
    void Write(Utf8? value, ValueShape shape);

    /// <summary>Writes an instant.</summary>
    void Write(Timestamp value);

    /// <summary>Writes an instant, or NULL.</summary>
    void Write(Timestamp? value);

    /// <summary>Writes an instant, taken as UTC.</summary>
    void Write(DateTime value);

    /// <summary>Writes an instant, taken as UTC, or NULL.</summary>
    void Write(DateTime? value);

    /// <summary>Writes an instant, as UTC.</summary>
    void Write(DateTimeOffset value);

    /// <summary>Writes an instant, as UTC, or NULL.</summary>
    void Write(DateTimeOffset? value);

    /// <summary>Writes a date.</summary>
    void Write(DateOnly value);

    /// <summary>Writes a date, or NULL.</summary>
    void Write(DateOnly? value);

    /// <summary>Writes a time of day.</summary>
    void Write(TimeOnly value);

    /// <summary>Writes a time of day, or NULL.</summary>
    void Write(TimeOnly? value);

    /// <summary>Writes an interval.</summary>
    void Write(TimeSpan value);

    /// <summary>Writes an interval, or NULL.</summary>
    void Write(TimeSpan? value);
}
