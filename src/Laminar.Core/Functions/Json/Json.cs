using System;

namespace Laminar.Functions;

/// <summary>
/// JSON in text, read where it stands. The JSON_ functions of the standard give NULL (JSON_EXISTS: false) for a text that is no JSON; -> and ->>, here
/// Get and GetText, throw. Nesting deeper than 64 is no JSON. Of members of one name the last counts.
/// </summary>
public static partial class Json
{
    /// <summary>The text itself, where it is JSON; else throws.</summary>
    public static Utf8 Parse(Utf8 text)
    {
        Checked(text.Span, "CAST AS JSON");
        return text;
    }

    /// <summary>As <see cref="Parse(Utf8)"/>.</summary>
    public static string Parse(string text)
    {
        Parse(Text.ToUtf8(text));
        return text;
    }

    /// <summary>A member's JSON; null where there is none.</summary>
    public static Utf8? Get(Utf8 json, Utf8 name) => JsonValues.TryMember(Checked(json.Span, "->"), name.Span, out var member) ? Utf8.View(member) : null;

    /// <summary>As <see cref="Get(Utf8, Utf8)"/>.</summary>
    public static string? Get(string json, string name) => Get(Text.ToUtf8(json), Text.ToUtf8(name))?.ToString();

    /// <summary>An element's JSON, from zero, or from the end below zero; null where there is none.</summary>
    public static Utf8? Get(Utf8 json, int index) => JsonValues.TryElement(Checked(json.Span, "->"), index, out var element) ? Utf8.View(element) : null;

    /// <summary>As <see cref="Get(Utf8, int)"/>.</summary>
    public static string? Get(string json, int index) => Get(Text.ToUtf8(json), index)?.ToString();

    /// <summary>A member as text; null where there is none, or it is JSON's null.</summary>
    public static Utf8? GetText(Utf8 json, Utf8 name) => JsonValues.TryMember(Checked(json.Span, "->>"), name.Span, out var member) ? AsText(member) : null;

    /// <summary>As <see cref="GetText(Utf8, Utf8)"/>.</summary>
    public static string? GetText(string json, string name) => GetText(Text.ToUtf8(json), Text.ToUtf8(name))?.ToString();

    /// <summary>An element as text; null where there is none, or it is JSON's null.</summary>
    public static Utf8? GetText(Utf8 json, int index) => JsonValues.TryElement(Checked(json.Span, "->>"), index, out var element) ? AsText(element) : null;

    /// <summary>As <see cref="GetText(Utf8, int)"/>.</summary>
    public static string? GetText(string json, int index) => GetText(Text.ToUtf8(json), index)?.ToString();

    /// <summary>How many elements an array has; anything else throws.</summary>
    public static int ArrayLength(Utf8 json)
    {
        var value = Checked(json.Span, "JSON_ARRAY_LENGTH");
        if (value[0] != '[')
        {
            Failure.Argument("JSON_ARRAY_LENGTH", "the JSON is no array");
        }

        return JsonValues.Count(value);
    }

    /// <summary>As <see cref="ArrayLength(Utf8)"/>.</summary>
    public static int ArrayLength(string json) => ArrayLength(Text.ToUtf8(json));

    private static ReadOnlySpan<byte> Checked(ReadOnlySpan<byte> text, string function)
    {
        if (!JsonValues.TryRead(text, out var value))
        {
            Failure.Argument(function, "the text is no JSON");
        }

        return value;
    }

    private static Utf8? AsText(ReadOnlySpan<byte> value)
    {
        if (value[0] == 'n')
        {
            return null;
        }

        if (!JsonValues.TryText(value, out var text))
        {
            Failure.Argument("->>", "the string has a character that text cannot have");
        }

        return text;
    }
}
