using System;
using Laminar.Values;

namespace Laminar.Formats;

/// <summary>Writes composite values as JSON: arrays as arrays, rows and maps as objects, NULL as null, and what is in them as columns are written.</summary>
internal static class JsonValueWriter
{
    public static void Write(OutputBuffer output, Utf8 value, ValueShape shape)
    {
        if (shape.Kind == ValueKind.Bytes)
        {
            Bytes(output, value.Span);
            return;
        }

        Composite(output, value.Span, shape);
    }

    private static void Composite(OutputBuffer output, ReadOnlySpan<byte> value, ValueShape shape)
    {
        switch (shape.Kind)
        {
            case ValueKind.Row:
                Row(output, value, shape);
                break;
            case ValueKind.Map:
                Map(output, value, shape);
                break;
            default:
                Array(output, value, shape.Element!);
                break;
        }
    }

    private static void Row(OutputBuffer output, ReadOnlySpan<byte> row, ValueShape shape)
    {
        output.Write((byte)'{');
        for (var i = 0; i < shape.Parts.Length; i++)
        {
            Name(output, shape.Names[i], i == 0);
            Value(output, new PackedCell(row, i, isField: true), shape.Parts[i]);
        }

        output.Write((byte)'}');
    }

    /// <summary>Keys that are no text are written as CSV has them, between quotes.</summary>
    private static void Map(OutputBuffer output, ReadOnlySpan<byte> map, ValueShape shape)
    {
        output.Write((byte)'{');
        for (var i = 0; i < PackedMap.Count(map); i++)
        {
            if (i > 0)
            {
                output.Write((byte)',');
            }

            var key = new PackedCell(map, 2 * i, isField: true);
            var isQuoted = HasQuotes(key, shape.Parts[0].Kind);
            if (!isQuoted)
            {
                output.Write((byte)'"');
            }

            Value(output, key, shape.Parts[0]);
            output.Write(isQuoted ? ":"u8 : "\":"u8);
            Value(output, new PackedCell(map, (2 * i) + 1, isField: true), shape.Parts[1]);
        }

        output.Write((byte)'}');
    }

    /// <summary>Texts, times and bytes are written with quotes, and so are numbers that are none of JSON's.</summary>
    private static bool HasQuotes(PackedCell key, ValueKind kind) => kind switch
    {
        ValueKind.Single => !float.IsFinite(key.Get<float>()),
        ValueKind.Double => !double.IsFinite(key.Get<double>()),
        _ => kind >= ValueKind.Utf8,
    };

    private static void Name(OutputBuffer output, string name, bool isFirst)
    {
        using var bytes = new Utf16Bytes(name, stackalloc byte[256]);
        if (!isFirst)
        {
            output.Write((byte)',');
        }

        JsonText.Write(output, bytes.Bytes);
        output.Write((byte)':');
    }

    private static void Value(OutputBuffer output, PackedCell cell, ValueShape shape)
    {
        if (cell.IsNull)
        {
            output.Write("null"u8);
        }
        else
        {
            Element(output, cell, shape);
        }
    }

    private static void Array(OutputBuffer output, ReadOnlySpan<byte> array, ValueShape element)
    {
        output.Write((byte)'[');
        var count = PackedArray.Count(array);
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
            {
                output.Write((byte)',');
            }

            Value(output, new PackedCell(array, i, isField: false), element);
        }

        output.Write((byte)']');
    }

    private static void Element(OutputBuffer output, PackedCell cell, ValueShape shape)
    {
        switch (shape.Kind)
        {
            case ValueKind.Boolean:
                ValueWriter.Boolean(output, cell.Get<bool>());
                break;
            case ValueKind.SByte:
                ValueWriter.Format(output, cell.Get<sbyte>());
                break;
            case ValueKind.Int16:
                ValueWriter.Format(output, cell.Get<short>());
                break;
            case ValueKind.Int32:
                ValueWriter.Format(output, cell.Get<int>());
                break;
            case ValueKind.Int64:
                ValueWriter.Format(output, cell.Get<long>());
                break;
            case ValueKind.Byte:
                ValueWriter.Format(output, cell.Get<byte>());
                break;
            case ValueKind.UInt16:
                ValueWriter.Format(output, cell.Get<ushort>());
                break;
            case ValueKind.UInt32:
                ValueWriter.Format(output, cell.Get<uint>());
                break;
            case ValueKind.UInt64:
                ValueWriter.Format(output, cell.Get<ulong>());
                break;
            case ValueKind.Single:
                JsonScalars.Number(output, cell.Get<float>());
                break;
            case ValueKind.Double:
                JsonScalars.Number(output, cell.Get<double>());
                break;
            case ValueKind.Decimal:
                ValueWriter.Format(output, cell.Get<decimal>());
                break;
            case ValueKind.Utf8:
                var text = cell.Get<Utf8>();
                JsonText.Write(output, text.Span);
                break;
            case ValueKind.Bytes:
                var bytes = cell.Get<Utf8>();
                Bytes(output, bytes.Span);
                break;
            case ValueKind.Array or ValueKind.Row or ValueKind.Map:
                var inner = cell.Get<Utf8>();
                Composite(output, inner.Span, shape);
                break;
            default:
                Time(output, cell, shape.Kind);
                break;
        }
    }

    private static void Bytes(OutputBuffer output, ReadOnlySpan<byte> bytes)
    {
        output.Write((byte)'"');
        Base64Writer.Write(output, bytes);
        output.Write((byte)'"');
    }

    private static void Time(OutputBuffer output, PackedCell cell, ValueKind kind)
    {
        output.Write((byte)'"');
        switch (kind)
        {
            case ValueKind.Timestamp:
                ValueWriter.Timestamp(output, cell.Get<Timestamp>(), (byte)'T');
                break;
            case ValueKind.DateOnly:
                ValueWriter.Date(output, cell.Get<DateOnly>());
                break;
            case ValueKind.TimeOnly:
                ValueWriter.Time(output, cell.Get<TimeOnly>());
                break;
            default:
                ValueWriter.Interval(output, cell.Get<TimeSpan>());
                break;
        }

        output.Write((byte)'"');
    }
}
