namespace Laminar.Formats;

internal unsafe partial struct RecordFields<TRecord>
{
    public Utf8 Utf8(int column)
    {
        var field = Record.Locate(column);
        return TextOf(column, in field);
    }

    public Utf8? NullableUtf8(int column)
    {
        var field = Record.Locate(column);
        return field.IsNull ? null : TextOf(column, in field);
    }

    public string String(int column) => Utf8(column).ToString();

    public string? NullableString(int column) => NullableUtf8(column)?.ToString();

    private Utf8 TextOf(int column, in FieldSlice field)
    {
        switch (field.Form)
        {
            case FieldForm.Plain or FieldForm.Quoted when text.IsText(field.Bytes):
                return global::Laminar.Utf8.View(field.Start, field.Length);
            case FieldForm.DoubledQuotes when text.IsText(field.Bytes):
                return DoubledQuotes.Undo(field.Bytes);
            case FieldForm.Escaped when text.IsText(field.Bytes):
                if (JsonEscapes.TryUndo(field.Bytes, out var unescaped))
                {
                    return unescaped;
                }

                Fail(column, FailureKind.Malformed);
                return default;
            case FieldForm.Empty:
                return default;
            case FieldForm.Null:
                Fail(column, FailureKind.Null);
                return default;
            case FieldForm.Malformed:
                Fail(column, FailureKind.Malformed);
                return default;
            default:
                Fail(column, FailureKind.Text);
                return default;
        }
    }
}
