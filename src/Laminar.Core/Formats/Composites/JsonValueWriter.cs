using System;
using Laminar.Values;

namespace Laminar.Formats;

/// <summary>Writes composite values as JSON: arrays as arrays, NULL as null, and what is in them as columns are written.</summary>
internal static class JsonValueWriter
{
    public static void Write(OutputBuffer output, Utf8 value, ValueShape shape)
    {
        if (shape.Kind == ValueKind.Bytes)
        {
            Bytes(output, value.Span);
            return;
        }

        Array(output, value.Span, shape.Element!);
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

            if (PackedArray.IsNull(array, i))
            {
                output.Write("null"u8);
            }
            else
            {
                Element(output, array, i, element);
            }
        }

        output.Write((byte)']');
    }

    private static void Element(OutputBuffer output, ReadOnlySpan<byte> array, int index, ValueShape shape)
    {
        switch (shape.Kind)
        {
            case ValueKind.Boolean:
                ValueWriter.Boolean(output, PackedArray.Get<bool>(array, index));
                break;
            case ValueKind.SByte:
                ValueWriter.Format(output, PackedArray.Get<sbyte>(array, index));
                break;
            case ValueKind.Int16:
                ValueWriter.Format(output, PackedArray.Get<short>(array, index));
                break;
            case ValueKind.Int32:
                ValueWriter.Format(output, PackedArray.Get<int>(array, index));
                break;
            case ValueKind.Int64:
                ValueWriter.Format(output, PackedArray.Get<long>(array, index));
                break;
            case ValueKind.Byte:
                ValueWriter.Format(output, PackedArray.Get<byte>(array, index));
                break;
            case ValueKind.UInt16:
                ValueWriter.Format(output, PackedArray.Get<ushort>(array, index));
                break;
            case ValueKind.UInt32:
                ValueWriter.Format(output, PackedArray.Get<uint>(array, index));
                break;
            case ValueKind.UInt64:
                ValueWriter.Format(output, PackedArray.Get<ulong>(array, index));
                break;
            case ValueKind.Single:
                JsonScalars.Number(output, PackedArray.Get<float>(array, index));
                break;
            case ValueKind.Double:
                JsonScalars.Number(output, PackedArray.Get<double>(array, index));
                break;
            case ValueKind.Decimal:
                ValueWriter.Format(output, PackedArray.Get<decimal>(array, index));
                break;
            case ValueKind.Utf8:
                var text = PackedArray.Get<Utf8>(array, index);
                JsonText.Write(output, text.Span);
                break;
            case ValueKind.Bytes:
                var bytes = PackedArray.Get<Utf8>(array, index);
                Bytes(output, bytes.Span);
                break;
            case ValueKind.Array:
                var inner = PackedArray.Get<Utf8>(array, index);
                Array(output, inner.Span, shape.Element!);
                break;
            default:
                Time(output, array, index, shape.Kind);
                break;
        }
    }

    private static void Bytes(OutputBuffer output, ReadOnlySpan<byte> bytes)
    {
        output.Write((byte)'"');
        Base64Writer.Write(output, bytes);
        output.Write((byte)'"');
    }

    private static void Time(OutputBuffer output, ReadOnlySpan<byte> array, int index, ValueKind kind)
    {
        output.Write((byte)'"');
        switch (kind)
        {
            case ValueKind.Timestamp:
                ValueWriter.Timestamp(output, PackedArray.Get<Timestamp>(array, index), (byte)'T');
                break;
            case ValueKind.DateOnly:
                ValueWriter.Date(output, PackedArray.Get<DateOnly>(array, index));
                break;
            case ValueKind.TimeOnly:
                ValueWriter.Time(output, PackedArray.Get<TimeOnly>(array, index));
                break;
            default:
                ValueWriter.Interval(output, PackedArray.Get<TimeSpan>(array, index));
                break;
        }

        output.Write((byte)'"');
    }
}
