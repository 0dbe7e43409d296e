using System;
using System.IO;

namespace Laminar.Formats;

/// <summary>A composite value as JSON, and BYTES as base64, in memory of the thread's own, for writers that have to look at the text before they write it.</summary>
internal static class JsonValueText
{
    [ThreadStatic]
    private static MemoryStream? t_text;

    [ThreadStatic]
    private static OutputBuffer? t_buffer;

    /// <summary>Valid until the next call on this thread.</summary>
    public static ReadOnlySpan<byte> Of(Utf8 value, ValueShape shape)
    {
        var text = t_text ?? Create();
        text.SetLength(0);
        if (shape.Kind == ValueKind.Bytes)
        {
            Base64Writer.Write(t_buffer!, value.Span);
        }
        else
        {
            JsonValueWriter.Write(t_buffer!, value, shape);
        }

        t_buffer!.Flush();
        return text.GetBuffer().AsSpan(0, (int)text.Length);
    }

    private static MemoryStream Create()
    {
        using var lifted = HotPathGuard.Lift();
        t_text = new MemoryStream();
        t_buffer = new OutputBuffer(t_text);
        return t_text;
    }
}
