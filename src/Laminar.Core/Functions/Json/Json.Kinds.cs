using System;

namespace Laminar.Functions;

/// <content>What a text is as JSON.</content>
public static partial class Json
{
    /// <summary>Whether the text is JSON.</summary>
    public static bool IsJson(Utf8 text) => JsonValues.TryRead(text.Span, out _);

    /// <summary>Whether the text is JSON.</summary>
    public static bool IsJson(string text) => IsJson(Text.ToUtf8(text));

    /// <summary>Whether the text is a JSON object.</summary>
    public static bool IsObject(Utf8 text) => JsonValues.TryRead(text.Span, out var value) && value[0] == '{';

    /// <summary>Whether the text is a JSON object.</summary>
    public static bool IsObject(string text) => IsObject(Text.ToUtf8(text));

    /// <summary>Whether the text is a JSON array.</summary>
    public static bool IsArray(Utf8 text) => JsonValues.TryRead(text.Span, out var value) && value[0] == '[';

    /// <summary>Whether the text is a JSON array.</summary>
    public static bool IsArray(string text) => IsArray(Text.ToUtf8(text));

    /// <summary>Whether the text is JSON, and neither object nor array.</summary>
    public static bool IsScalar(Utf8 text) => JsonValues.TryRead(text.Span, out var value) && value[0] is not ((byte)'{' or (byte)'[');

    /// <summary>Whether the text is JSON, and neither object nor array.</summary>
    public static bool IsScalar(string text) => IsScalar(Text.ToUtf8(text));

    /// <summary>object, array, string, number, boolean or null; a text that is no JSON throws.</summary>
    public static Utf8 TypeOf(Utf8 json) => Checked(json.Span, "JSON_TYPEOF")[0] switch
    {
        (byte)'{' => Utf8.Literal("object"u8),
        (byte)'[' => Utf8.Literal("array"u8),
        (byte)'"' => Utf8.Literal("string"u8),
        (byte)'t' or (byte)'f' => Utf8.Literal("boolean"u8),
        (byte)'n' => Utf8.Literal("null"u8),
        _ => Utf8.Literal("number"u8),
    };

    /// <summary>As <see cref="TypeOf(Utf8)"/>.</summary>
    public static string TypeOf(string json) => TypeOf(Text.ToUtf8(json)).ToString();
}
