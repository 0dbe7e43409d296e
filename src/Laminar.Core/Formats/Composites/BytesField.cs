using Laminar.Functions;

namespace Laminar.Formats;

/// <summary>BYTES in a file: base64.</summary>
internal static class BytesField
{
    public const string Expected = "BYTES in base64";

    public static bool TryRead(in FieldSlice field, out Utf8 bytes)
    {
        var text = field.Bytes;
        if (field.Form == FieldForm.Escaped)
        {
            // Some writers put a backslash in front of each slash.
            if (!JsonEscapes.TryUndo(text, out var undone))
            {
                bytes = default;
                return false;
            }

            return Base64Text.TryRead(undone.Span, out bytes);
        }

        bytes = default;
        return field.Form is FieldForm.Empty or FieldForm.Plain or FieldForm.Quoted && Base64Text.TryRead(text, out bytes);
    }
}
