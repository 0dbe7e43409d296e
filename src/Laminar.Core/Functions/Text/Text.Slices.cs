using System;

namespace Laminar.Functions;

/// <content>Parts of a text. Of a Utf8, a view of the same memory; of a string, a new one unless it is the whole.</content>
public static partial class Text
{
    /// <summary>The first characters; for a negative count, all but the last so many.</summary>
    public static Utf8 Left(Utf8 text, int count) => Utf8.View(TextSlices.Left(text.Span, count));

    /// <summary>The first characters; for a negative count, all but the last so many.</summary>
    public static string Left(string text, int count) => Part(text, TextSlices.Left(text.AsSpan(), count));

    /// <summary>The last characters; for a negative count, all but the first so many.</summary>
    public static Utf8 Right(Utf8 text, int count) => Utf8.View(TextSlices.Right(text.Span, count));

    /// <summary>The last characters; for a negative count, all but the first so many.</summary>
    public static string Right(string text, int count) => Part(text, TextSlices.Right(text.AsSpan(), count));

    /// <summary>From a character (numbered from one) on.</summary>
    public static Utf8 Substring(Utf8 text, int from) => Utf8.View(TextSlices.Substring(text.Span, from));

    /// <summary>From a character (numbered from one) on.</summary>
    public static string Substring(string text, int from) => Part(text, TextSlices.Substring(text.AsSpan(), from));

    /// <summary>So many characters from one (numbered from one) on; places before the first are counted. A negative count throws.</summary>
    public static Utf8 Substring(Utf8 text, int from, int count) => Utf8.View(TextSlices.Substring(text.Span, from, count));

    /// <summary>So many characters from one (numbered from one) on; places before the first are counted. A negative count throws.</summary>
    public static string Substring(string text, int from, int count) => Part(text, TextSlices.Substring(text.AsSpan(), from, count));

    /// <summary>Without the spaces at both ends.</summary>
    public static Utf8 Trim(Utf8 text) => Utf8.View(TextSlices.TrimStart(TextSlices.TrimEnd(text.Span, Blank), Blank));

    /// <summary>Without the spaces at both ends.</summary>
    public static string Trim(string text) => Part(text, TextSlices.TrimStart(TextSlices.TrimEnd(text.AsSpan(), BlankCharacter), BlankCharacter));

    /// <summary>Without the spaces at the start.</summary>
    public static Utf8 TrimStart(Utf8 text) => Utf8.View(TextSlices.TrimStart(text.Span, Blank));

    /// <summary>Without the spaces at the start.</summary>
    public static string TrimStart(string text) => Part(text, TextSlices.TrimStart(text.AsSpan(), BlankCharacter));

    /// <summary>Without the spaces at the end.</summary>
    public static Utf8 TrimEnd(Utf8 text) => Utf8.View(TextSlices.TrimEnd(text.Span, Blank));

    /// <summary>Without the spaces at the end.</summary>
    public static string TrimEnd(string text) => Part(text, TextSlices.TrimEnd(text.AsSpan(), BlankCharacter));

    /// <summary>Without the characters of a set at both ends.</summary>
    public static Utf8 Trim(Utf8 text, Utf8 set) => Utf8.View(TextSlices.TrimStart(TextSlices.TrimEnd(text.Span, set.Span), set.Span));

    /// <summary>Without the characters of a set at both ends.</summary>
    public static string Trim(string text, string set) => Part(text, TextSlices.TrimStart(TextSlices.TrimEnd(text.AsSpan(), set.AsSpan()), set.AsSpan()));

    /// <summary>Without the characters of a set at the start.</summary>
    public static Utf8 TrimStart(Utf8 text, Utf8 set) => Utf8.View(TextSlices.TrimStart(text.Span, set.Span));

    /// <summary>Without the characters of a set at the start.</summary>
    public static string TrimStart(string text, string set) => Part(text, TextSlices.TrimStart(text.AsSpan(), set.AsSpan()));

    /// <summary>Without the characters of a set at the end.</summary>
    public static Utf8 TrimEnd(Utf8 text, Utf8 set) => Utf8.View(TextSlices.TrimEnd(text.Span, set.Span));

    /// <summary>Without the characters of a set at the end.</summary>
    public static string TrimEnd(string text, string set) => Part(text, TextSlices.TrimEnd(text.AsSpan(), set.AsSpan()));

    private static ReadOnlySpan<byte> Blank => " "u8;

    private static ReadOnlySpan<char> BlankCharacter => " ";

    [HotPath(Allow = HotPathAllow.Allocation, Because = "a function of SQL that gives a string makes one; over Utf8 none is made")]
    private static string Part(string text, ReadOnlySpan<char> part) => part.Length == text.Length ? text : part.ToString();
}
