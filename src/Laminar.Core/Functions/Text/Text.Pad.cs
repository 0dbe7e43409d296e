using System;

namespace Laminar.Functions;

/// <content>Text filled up, and overlaid.</content>
public static partial class Text
{
    /// <summary>Exactly so many characters: the first of the text, and spaces before it.</summary>
    public static Utf8 PadStart(Utf8 text, int length) => TextEdits.Pad(text.Span, length, Blank, true, "LPAD").ToUtf8();

    /// <summary>So many characters: the first of the text, and the fill as often as it takes before it; an empty fill adds none.</summary>
    public static Utf8 PadStart(Utf8 text, int length, Utf8 fill) => TextEdits.Pad(text.Span, length, fill.Span, true, "LPAD").ToUtf8();

    /// <summary>Exactly so many characters: the first of the text, and spaces before it.</summary>
    public static string PadStart(string text, int length) => TextEdits.Pad(text.AsSpan(), length, BlankCharacter, true, "LPAD").ToString();

    /// <summary>So many characters: the first of the text, and the fill as often as it takes before it; an empty fill adds none.</summary>
    public static string PadStart(string text, int length, string fill) => TextEdits.Pad(text.AsSpan(), length, fill.AsSpan(), true, "LPAD").ToString();

    /// <summary>Exactly so many characters: the first of the text, and spaces after it.</summary>
    public static Utf8 PadEnd(Utf8 text, int length) => TextEdits.Pad(text.Span, length, Blank, false, "RPAD").ToUtf8();

    /// <summary>So many characters: the first of the text, and the fill as often as it takes after it; an empty fill adds none.</summary>
    public static Utf8 PadEnd(Utf8 text, int length, Utf8 fill) => TextEdits.Pad(text.Span, length, fill.Span, false, "RPAD").ToUtf8();

    /// <summary>Exactly so many characters: the first of the text, and spaces after it.</summary>
    public static string PadEnd(string text, int length) => TextEdits.Pad(text.AsSpan(), length, BlankCharacter, false, "RPAD").ToString();

    /// <summary>So many characters: the first of the text, and the fill as often as it takes after it; an empty fill adds none.</summary>
    public static string PadEnd(string text, int length, string fill) => TextEdits.Pad(text.AsSpan(), length, fill.AsSpan(), false, "RPAD").ToString();

    /// <summary>As many characters as the replacement has, from one (numbered from one) on, replaced.</summary>
    public static Utf8 Overlay(Utf8 text, Utf8 replacement, int from) => Overlay(text, replacement, from, Length(replacement));

    /// <summary>So many characters from one (numbered from one) on, replaced.</summary>
    public static Utf8 Overlay(Utf8 text, Utf8 replacement, int from, int count) => TextEdits.Overlay(text.Span, replacement.Span, from, count).ToUtf8();

    /// <summary>As many characters as the replacement has, from one (numbered from one) on, replaced.</summary>
    public static string Overlay(string text, string replacement, int from) => Overlay(text, replacement, from, Length(replacement));

    /// <summary>So many characters from one (numbered from one) on, replaced.</summary>
    public static string Overlay(string text, string replacement, int from, int count) => TextEdits.Overlay(text.AsSpan(), replacement.AsSpan(), from, count).ToString();
}
