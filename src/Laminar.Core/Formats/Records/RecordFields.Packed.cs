using System;

namespace Laminar.Formats;

internal unsafe partial struct RecordFields<TRecord>
{
    // Vectors may read so far past the end of JSON.
    private const int Padding = 64;

    public Utf8 Packed(int column, ValueShape shape)
    {
        var field = Record.Locate(column);
        return PackedOf(column, in field, shape);
    }

    public Utf8? NullablePacked(int column, ValueShape shape)
    {
        var field = Record.Locate(column);
        return field.IsNull ? null : PackedOf(column, in field, shape);
    }

    private Utf8 PackedOf(int column, in FieldSlice field, ValueShape shape)
    {
        if (shape.Kind == ValueKind.Bytes)
        {
            if (!BytesField.TryRead(in field, out var bytes))
            {
                Fail(column, in field, BytesField.Expected);
            }

            return bytes;
        }

        var json = field;
        if (field.Form == FieldForm.DoubledQuotes)
        {
            var undone = TextScratch.Reserve(field.Length + Padding);
            json = new FieldSlice(undone, DoubledQuotes.Undo(field.Bytes, new Span<byte>(undone, field.Length)), FieldForm.Quoted);
        }

        if (json.Form is FieldForm.Plain or FieldForm.Quoted && text.IsText(field.Bytes) && new JsonValueReader(json.Start, json.Length, numericTime).TryRead(shape, out var value))
        {
            return value;
        }

        Fail(column, in field, shape.Expected);
        return default;
    }
}
