using System;
using System.Numerics;
using Laminar.Values;

namespace Laminar.Formats;

/// <summary>Numbers as JSON, and scalars from it.</summary>
internal static class JsonScalars
{
    /// <summary>NaN and the infinities are no JSON numbers: they are written as text, which the reader takes back.</summary>
    public static void Number<T>(OutputBuffer output, T value)
        where T : INumberBase<T>
    {
        if (T.IsFinite(value))
        {
            ValueWriter.Format(output, value);
            return;
        }

        output.Write((byte)'"');
        ValueWriter.Format(output, value);
        output.Write((byte)'"');
    }

    /// <summary>A value as the bytes of a field; false where it is none of the kind.</summary>
    public static bool TryPack(ValueKind kind, in FieldSlice slice, out Utf8? field) => kind switch
    {
        ValueKind.Boolean => TryPack<bool, BooleanField>(in slice, out field),
        ValueKind.SByte => TryPack<sbyte, IntegerField<sbyte>>(in slice, out field),
        ValueKind.Int16 => TryPack<short, IntegerField<short>>(in slice, out field),
        ValueKind.Int32 => TryPack<int, IntegerField<int>>(in slice, out field),
        ValueKind.Int64 => TryPack<long, IntegerField<long>>(in slice, out field),
        ValueKind.Byte => TryPack<byte, IntegerField<byte>>(in slice, out field),
        ValueKind.UInt16 => TryPack<ushort, IntegerField<ushort>>(in slice, out field),
        ValueKind.UInt32 => TryPack<uint, IntegerField<uint>>(in slice, out field),
        ValueKind.UInt64 => TryPack<ulong, IntegerField<ulong>>(in slice, out field),
        ValueKind.Single => TryPack<float, SingleField>(in slice, out field),
        ValueKind.Double => TryPack<double, DoubleField>(in slice, out field),
        ValueKind.Decimal => TryPack<decimal, DecimalField>(in slice, out field),
        ValueKind.DateOnly => TryPack<DateOnly, DateField>(in slice, out field),
        ValueKind.TimeOnly => TryPack<TimeOnly, TimeField>(in slice, out field),
        ValueKind.TimeSpan => TryPack<TimeSpan, IntervalField>(in slice, out field),
        _ => TryTime(in slice, out field),
    };

    private static bool TryPack<T, TParser>(in FieldSlice slice, out Utf8? field)
        where T : struct
        where TParser : struct, IFieldParser<T>
    {
        field = null;
        if (slice.Form is not (FieldForm.Plain or FieldForm.Quoted) || !TParser.TryParse(slice.Bytes, out var value))
        {
            return false;
        }

        field = PackedField.Of(value);
        return true;
    }

    private static bool TryTime(in FieldSlice slice, out Utf8? field)
    {
        field = null;
        if (slice.Form is not (FieldForm.Plain or FieldForm.Quoted) || !TimestampField.TryParse(slice.Bytes, out var value))
        {
            return false;
        }

        field = PackedField.Of(value);
        return true;
    }
}
