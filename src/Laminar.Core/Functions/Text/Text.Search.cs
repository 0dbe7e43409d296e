using System;

namespace Laminar.Functions;

/// <content>Looking for text in text.</content>
public static partial class Text
{
    /// <summary>The character (from one) at which a part begins; 0 where it is not there, 1 for an empty part.</summary>
    public static int Position(Utf8 part, Utf8 text) => TextSearch.Position(part.Span, text.Span);

    /// <summary>The character (from one) at which a part begins; 0 where it is not there, 1 for an empty part.</summary>
    public static int Position(string part, string text) => TextSearch.Position(part.AsSpan(), text.AsSpan());

    /// <summary>As the form without a start, not before character <paramref name="from"/>; 0 where the text has no such place.</summary>
    public static int Position(Utf8 part, Utf8 text, int from) => TextSearch.Position(part.Span, text.Span, from);

    /// <summary>As the form without a start, not before character <paramref name="from"/>; 0 where the text has no such place.</summary>
    public static int Position(string part, string text, int from) => TextSearch.Position(part.AsSpan(), text.AsSpan(), from);

    /// <summary>As Position, the other way round.</summary>
    public static int Strpos(Utf8 text, Utf8 part) => TextSearch.Position(part.Span, text.Span);

    /// <summary>As Position, the other way round.</summary>
    public static int Strpos(string text, string part) => TextSearch.Position(part.AsSpan(), text.AsSpan());

    /// <summary>Whether the text begins so.</summary>
    public static bool StartsWith(Utf8 text, Utf8 part) => text.Span.StartsWith(part.Span);

    /// <summary>Whether the text begins so.</summary>
    public static bool StartsWith(string text, string part) => text.AsSpan().StartsWith(part.AsSpan());

    /// <summary>Whether the text ends so.</summary>
    public static bool EndsWith(Utf8 text, Utf8 part) => text.Span.EndsWith(part.Span);

    /// <summary>Whether the text ends so.</summary>
    public static bool EndsWith(string text, string part) => text.AsSpan().EndsWith(part.AsSpan());

    /// <summary>Whether the text has the part in it.</summary>
    public static bool Contains(Utf8 text, Utf8 part) => text.Span.IndexOf(part.Span) >= 0;

    /// <summary>Whether the text has the part in it.</summary>
    public static bool Contains(string text, string part) => text.AsSpan().IndexOf(part.AsSpan()) >= 0;

    /// <summary>The field at an index from one, or from the end for a negative one; empty where there are fewer. The index 0 throws.</summary>
    public static Utf8 SplitPart(Utf8 text, Utf8 separator, int index)
    {
        if (index == 0)
        {
            Failure.Argument("SPLIT_PART", "the field 0");
        }

        return TextSearch.TryField(text.Span, separator.Span, index, out var field) ? Utf8.View(field) : default;
    }

    /// <summary>The field at an index from one, or from the end for a negative one; empty where there are fewer. The index 0 throws.</summary>
    public static string SplitPart(string text, string separator, int index)
    {
        if (index == 0)
        {
            Failure.Argument("SPLIT_PART", "the field 0");
        }

        return TextSearch.TryField(text.AsSpan(), separator.AsSpan(), index, out var field) ? Part(text, field) : "";
    }

    /// <summary>The field at an index from zero; null where there are fewer, and for a negative index.</summary>
    public static Utf8? SplitIndex(Utf8 text, Utf8 separator, int index) =>
        index is >= 0 and < int.MaxValue && TextSearch.TryField(text.Span, separator.Span, index + 1, out var field) ? Utf8.View(field) : null;

    /// <summary>The field at an index from zero; null where there are fewer, and for a negative index.</summary>
    public static string? SplitIndex(string text, string separator, int index) =>
        index is >= 0 and < int.MaxValue && TextSearch.TryField(text.AsSpan(), separator.AsSpan(), index + 1, out var field) ? Part(text, field) : null;
}
