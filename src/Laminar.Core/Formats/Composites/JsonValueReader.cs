using System;
using Laminar.Values;

namespace Laminar.Formats;

/// <summary>
/// Packs a JSON value of a known shape into scratch memory. The shape bounds how deep it goes; what is nested deeper than the shape, too long or of
/// another type is refused.
/// </summary>
internal unsafe ref partial struct JsonValueReader(byte* start, int length, TimeUnit numericTime)
{
    private JsonCursor _cursor = new(start, start + length);

    /// <summary>The whole text as one value.</summary>
    public bool TryRead(ValueShape shape, out Utf8 value)
    {
        _cursor.SkipBlanks();
        if (!TryComposite(shape, out value))
        {
            return false;
        }

        _cursor.SkipBlanks();
        return _cursor.AtEnd;
    }

    private bool TryComposite(ValueShape shape, out Utf8 value) => shape.Kind switch
    {
        ValueKind.Row => TryRow(shape, out value),
        ValueKind.Map => TryMap(shape, out value),
        _ => TryArray(shape, out value),
    };

    private bool TryArray(ValueShape shape, out Utf8 array)
    {
        var element = shape.Element!;
        array = default;
        if (!_cursor.Accept((byte)'['))
        {
            return false;
        }

        if (_cursor.Accept((byte)']'))
        {
            return true;
        }

        return TryCount(out var count) && element.Kind switch
        {
            ValueKind.Boolean => TryElements<bool, BooleanField>(shape, count, out array),
            ValueKind.SByte => TryElements<sbyte, IntegerField<sbyte>>(shape, count, out array),
            ValueKind.Int16 => TryElements<short, IntegerField<short>>(shape, count, out array),
            ValueKind.Int32 => TryElements<int, IntegerField<int>>(shape, count, out array),
            ValueKind.Int64 => TryElements<long, IntegerField<long>>(shape, count, out array),
            ValueKind.Byte => TryElements<byte, IntegerField<byte>>(shape, count, out array),
            ValueKind.UInt16 => TryElements<ushort, IntegerField<ushort>>(shape, count, out array),
            ValueKind.UInt32 => TryElements<uint, IntegerField<uint>>(shape, count, out array),
            ValueKind.UInt64 => TryElements<ulong, IntegerField<ulong>>(shape, count, out array),
            ValueKind.Single => TryElements<float, SingleField>(shape, count, out array),
            ValueKind.Double => TryElements<double, DoubleField>(shape, count, out array),
            ValueKind.Decimal => TryElements<decimal, DecimalField>(shape, count, out array),
            ValueKind.DateOnly => TryElements<DateOnly, DateField>(shape, count, out array),
            ValueKind.TimeOnly => TryElements<TimeOnly, TimeField>(shape, count, out array),
            ValueKind.TimeSpan => TryElements<TimeSpan, IntervalField>(shape, count, out array),
            ValueKind.Timestamp => TryTimes(shape, count, out array),
            _ => TryBytes(shape, count, out array),
        };
    }

    /// <summary>How many values stand up to the closing bracket, none of which is looked into.</summary>
    private readonly bool TryCount(out int count)
    {
        var ahead = _cursor;
        for (count = 1; ahead.TryValue(out _); count++)
        {
            if (!ahead.Accept((byte)','))
            {
                return ahead.Current == ']';
            }

            if (count == ValueShape.MaxElements)
            {
                return false;
            }
        }

        return false;
    }

    private bool TryElements<T, TParser>(ValueShape shape, int count, out Utf8 array)
        where T : struct
        where TParser : struct, IFieldParser<T>
    {
        var writer = new ArrayWriter<T>(count, 0);
        array = default;
        for (var i = 0; i < count; i++)
        {
            Next(out var field);
            if (field.Form == FieldForm.Null && shape.TakesNulls)
            {
                writer.AddNull();
            }
            else if (field.Form is FieldForm.Plain or FieldForm.Quoted && TParser.TryParse(field.Bytes, out var value))
            {
                writer.Add(value);
            }
            else
            {
                return false;
            }
        }

        array = writer.Finish();
        return true;
    }

    private bool TryTimes(ValueShape shape, int count, out Utf8 array)
    {
        var writer = new ArrayWriter<Timestamp>(count, 0);
        array = default;
        for (var i = 0; i < count; i++)
        {
            Next(out var field);
            if (field.Form == FieldForm.Null && shape.TakesNulls)
            {
                writer.AddNull();
            }
            else if (field.Form is FieldForm.Plain or FieldForm.Quoted && TimestampField.TryParse(field.Bytes, out var value)
                || field.Form == FieldForm.Plain && numericTime != TimeUnit.None && TimestampField.TryParseUnix(field.Bytes, numericTime, out value))
            {
                writer.Add(value);
            }
            else
            {
                return false;
            }
        }

        array = writer.Finish();
        return true;
    }

    /// <summary>Texts and composites: each is made by itself before the array is, as scratch memory is given out from one end.</summary>
    private bool TryBytes(ValueShape shape, int count, out Utf8 array)
    {
        array = default;
        var values = (Utf8?*)TextScratch.Reserve((long)count * sizeof(Utf8?));
        var sum = 0L;
        for (var i = 0; i < count; i++)
        {
            if (!TryOne(shape.Element!, out values[i]) || values[i] is null && !shape.TakesNulls)
            {
                return false;
            }

            sum += values[i].GetValueOrDefault().Length;
        }

        var writer = new ArrayWriter<Utf8>(count, sum);
        for (var i = 0; i < count; i++)
        {
            if (values[i] is { } value)
            {
                writer.Add(value);
            }
            else
            {
                writer.AddNull();
            }
        }

        array = writer.Finish();
        return true;
    }

    private bool TryOne(ValueShape element, out Utf8? value)
    {
        value = null;
        if (element.Kind is ValueKind.Array && _cursor.Current == '[' || element.Kind is ValueKind.Row or ValueKind.Map && _cursor.Current == '{')
        {
            var found = TryComposite(element, out var array);
            value = array;
            Separator();
            return found;
        }

        if (!Next(out var field) || field.Form != FieldForm.Null && element.Kind is not (ValueKind.Utf8 or ValueKind.Bytes))
        {
            return false;
        }

        if (element.Kind == ValueKind.Bytes && field.Form != FieldForm.Null)
        {
            var isBase64 = BytesField.TryRead(in field, out var bytes);
            value = bytes;
            return isBase64;
        }

        switch (field.Form)
        {
            case FieldForm.Null:
                return true;
            case FieldForm.Escaped:
                var well = JsonEscapes.TryUndo(field.Bytes, out var text);
                value = text;
                return well;
            default:
                value = Utf8.View(field.Start, field.Length);
                return true;
        }
    }

    /// <summary>The value here, and past what is behind it.</summary>
    private bool Next(out FieldSlice field)
    {
        var found = _cursor.TryValue(out field);
        Separator();
        return found;
    }

    /// <summary>The comma after an element, or the bracket after the last: that one of them is there is known from counting.</summary>
    private void Separator() => _ = _cursor.Accept((byte)',') || _cursor.Accept((byte)']');
}
