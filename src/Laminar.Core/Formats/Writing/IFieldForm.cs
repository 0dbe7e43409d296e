using System;
using System.Numerics;

namespace Laminar.Formats;

/// <summary>How a format writes the columns of a row, one after another, with what stands between them.</summary>
internal interface IFieldForm
{
    void Null();

    void Boolean(bool value);

    void Number<T>(T value) where T : struct, INumberBase<T>;

    void Text(ReadOnlySpan<byte> utf8);

    void Composite(Utf8 value, ValueShape shape);

    void Timestamp(Timestamp value);

    /// <summary>A DateTime may lie outside a Timestamp's range.</summary>
    void DateTime(DateTime value);

    void Date(DateOnly value);

    void Time(TimeOnly value);

    void Interval(TimeSpan value);
}
