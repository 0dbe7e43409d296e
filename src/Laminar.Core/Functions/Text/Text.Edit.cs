using System;

namespace Laminar.Functions;

/// <content>Text made of one text.</content>
public static partial class Text
{
    /// <summary>Every occurrence of <paramref name="old"/> replaced; an empty one occurs nowhere.</summary>
    public static Utf8 Replace(Utf8 text, Utf8 old, Utf8 replacement) =>
        old.Length == 0 || text.Span.IndexOf(old.Span) < 0 ? text : TextEdits.Replace(text.Span, old.Span, replacement.Span).ToUtf8();

    /// <summary>Every occurrence of <paramref name="old"/> replaced; an empty one occurs nowhere.</summary>
    public static string Replace(string text, string old, string replacement) =>
        old.Length == 0 || text.AsSpan().IndexOf(old.AsSpan()) < 0 ? text : TextEdits.Replace(text.AsSpan(), old.AsSpan(), replacement.AsSpan()).ToString();

    /// <summary>Each character found in <paramref name="from"/> becomes the one at the same place in <paramref name="to"/>, or goes where that is shorter.</summary>
    public static Utf8 Translate(Utf8 text, Utf8 from, Utf8 to) => TextEdits.Translate(text.Span, from.Span, to.Span).ToUtf8();

    /// <summary>Each character found in <paramref name="from"/> becomes the one at the same place in <paramref name="to"/>, or goes where that is shorter.</summary>
    public static string Translate(string text, string from, string to) => TextEdits.Translate(text.AsSpan(), from.AsSpan(), to.AsSpan()).ToString();

    /// <summary>The text so many times; none for a count below one. A result of more than 16 million units overflows.</summary>
    public static Utf8 Repeat(Utf8 text, int count) => TextEdits.Repeat(text.Span, count).ToUtf8();

    /// <summary>The text so many times; none for a count below one. A result of more than 16 million units overflows.</summary>
    public static string Repeat(string text, int count) => TextEdits.Repeat(text.AsSpan(), count).ToString();

    /// <summary>The characters in reverse order.</summary>
    public static Utf8 Reverse(Utf8 text) => TextEdits.Reverse(text.Span).ToUtf8();

    /// <summary>The characters in reverse order.</summary>
    public static string Reverse(string text) => TextEdits.Reverse(text.AsSpan()).ToString();
}
