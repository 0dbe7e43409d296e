using System;

namespace Laminar.Functions;

/// <summary>Values within JSON that is known to be some.</summary>
internal static class JsonValues
{
    /// <summary>Whether a text is one JSON value, with blanks around at most; the value without them.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> value)
    {
        var scan = new JsonScan(text);
        var isValue = scan.TryValue(out var start);
        value = isValue ? text[start..scan.At] : default;
        scan.SkipBlanks();
        return isValue && scan.IsAtEnd;
    }

    /// <summary>A member of an object, the last of several of one name; false where there is none, or the value is no object.</summary>
    public static bool TryMember(ReadOnlySpan<byte> value, ReadOnlySpan<byte> name, out ReadOnlySpan<byte> member)
    {
        member = default;
        var found = false;
        var scan = new JsonScan(value);
        if (!scan.TryTake((byte)'{') || scan.Current == '}')
        {
            return false;
        }

        do
        {
            var key = scan.At;
            scan.TryString();
            var isWanted = IsKey(value[key..scan.At], name);
            scan.TryTake((byte)':');
            scan.TryValue(out var start);
            if (isWanted)
            {
                member = value[start..scan.At];
                found = true;
            }
        }
        while (scan.TryTake((byte)','));
        return found;
    }

    /// <summary>An element of an array, from zero, or from the end below zero; false where there is none, or the value is no array.</summary>
    public static bool TryElement(ReadOnlySpan<byte> value, long index, out ReadOnlySpan<byte> element)
    {
        element = default;
        if (index < 0)
        {
            index += Count(value);
        }

        var scan = new JsonScan(value);
        if (index < 0 || !scan.TryTake((byte)'[') || scan.Current == ']')
        {
            return false;
        }

        do
        {
            scan.TryValue(out var start);
            if (index-- == 0)
            {
                element = value[start..scan.At];
                return true;
            }
        }
        while (scan.TryTake((byte)','));
        return false;
    }

    /// <summary>How many elements an array has; 0 of anything else.</summary>
    public static int Count(ReadOnlySpan<byte> value)
    {
        var scan = new JsonScan(value);
        if (!scan.TryTake((byte)'[') || scan.Current == ']')
        {
            return 0;
        }

        var count = 0;
        do
        {
            scan.TryValue(out _);
            count++;
        }
        while (scan.TryTake((byte)','));
        return count;
    }

    /// <summary>A string's text, anything else as it is written; false where the string has what no text can have (\u0000, half a surrogate pair).</summary>
    public static bool TryText(ReadOnlySpan<byte> value, out Utf8 text)
    {
        if (value[0] != '"')
        {
            text = Utf8.View(value);
            return true;
        }

        var inside = value[1..^1];
        if (inside.Contains((byte)'\\'))
        {
            return Formats.JsonEscapes.TryUndo(inside, out text);
        }

        text = Utf8.View(inside);
        return true;
    }

    private static bool IsKey(ReadOnlySpan<byte> key, ReadOnlySpan<byte> name)
    {
        var inside = key[1..^1];
        return inside.Contains((byte)'\\') ? Formats.JsonEscapes.TryUndo(inside, out var text) && text.Span.SequenceEqual(name) : inside.SequenceEqual(name);
    }
}
