using System;
using System.Collections.Generic;
using System.Globalization;
using Laminar.Formats;

namespace Laminar.Cli.Output;

/// <summary>A row's values as cells. For people to look at: it makes strings.</summary>
internal readonly struct CellWriter(List<Cell> cells) : IFieldWriter
{
    public void Write(sbyte value) => Number(value);

    public void Write(sbyte? value) => Number(value);

    public void Write(short value) => Number(value);

    public void Write(short? value) => Number(value);

    public void Write(int value) => Number(value);

    public void Write(int? value) => Number(value);

    public void Write(long value) => Number(value);

    public void Write(long? value) => Number(value);

    public void Write(byte value) => Number(value);

    public void Write(byte? value) => Number(value);

    public void Write(ushort value) => Number(value);

    public void Write(ushort? value) => Number(value);

    public void Write(uint value) => Number(value);

    public void Write(uint? value) => Number(value);

    public void Write(ulong value) => Number(value);

    public void Write(ulong? value) => Number(value);

    public void Write(float value) => Number(value);

    public void Write(float? value) => Number(value);

    public void Write(double value) => Number(value);

    public void Write(double? value) => Number(value);

    public void Write(decimal value) => Number(value);

    public void Write(decimal? value) => Number(value);

    public void Write(bool value) => Text(value ? "true" : "false");

    public void Write(bool? value) => Text(value is { } known ? (known ? "true" : "false") : null);

    public void Write(string? value) => Text(value);

    public void Write(Utf8 value) => Text(value.ToString());

    public void Write(Utf8? value) => Text(value?.ToString());

    public void Write(Utf8 value, ValueShape shape) => Text(shape.ToJson(value));

    public void Write(Utf8? value, ValueShape shape) => Text(value is { } known ? shape.ToJson(known) : null);

    public void Write(Timestamp value) => Text(value.ToString());

    public void Write(Timestamp? value) => Text(value?.ToString());

    public void Write(DateTime value) => Write(Timestamp.From(value));

    public void Write(DateTime? value) => Write(value is { } known ? Timestamp.From(known) : (Timestamp?)null);

    public void Write(DateTimeOffset value) => Write(Timestamp.From(value));

    public void Write(DateTimeOffset? value) => Write(value is { } known ? Timestamp.From(known) : (Timestamp?)null);

    public void Write(DateOnly value) => Text(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Write(DateOnly? value) => Text(value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Write(TimeOnly value) => Text(value.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture));

    public void Write(TimeOnly? value) => Text(value?.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture));

    public void Write(TimeSpan value) => Text(value.ToString("c", CultureInfo.InvariantCulture));

    public void Write(TimeSpan? value) => Text(value?.ToString("c", CultureInfo.InvariantCulture));

    private void Text(string? text) => cells.Add(new Cell(text ?? "NULL", false));

    private void Number(IFormattable? value) => cells.Add(new Cell(value?.ToString(null, CultureInfo.InvariantCulture) ?? "NULL", true));
}
