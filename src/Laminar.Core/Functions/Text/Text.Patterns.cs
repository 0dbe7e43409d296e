using System;

namespace Laminar.Functions;

/// <content>Regular expressions.</content>
public static partial class Text
{
    /// <summary>Whether the pattern matches anywhere in the text.</summary>
    public static bool RegexpLike(Utf8 text, TextPattern pattern) => PatternSearch.Matches(text.Span, pattern);

    /// <summary>Whether the pattern matches anywhere in the text.</summary>
    public static bool RegexpLike(string text, TextPattern pattern) => PatternSearch.Matches(text.AsSpan(), pattern);

    /// <summary>The first match; null where there is none.</summary>
    public static Utf8? RegexpExtract(Utf8 text, TextPattern pattern) => RegexpExtract(text, pattern, 0);

    /// <summary>The first match; null where there is none.</summary>
    public static string? RegexpExtract(string text, TextPattern pattern) => RegexpExtract(text, pattern, 0);

    /// <summary>What a group (from one; 0 is the whole) took of the first match; null where there is none, or the group took no part in it.</summary>
    public static Utf8? RegexpExtract(Utf8 text, TextPattern pattern, int group) =>
        PatternSearch.TryGroup(text.Span, pattern, group, out var part) ? Utf8.View(part) : null;

    /// <summary>What a group (from one; 0 is the whole) took of the first match; null where there is none, or the group took no part in it.</summary>
    public static string? RegexpExtract(string text, TextPattern pattern, int group) =>
        PatternSearch.TryGroup(text.AsSpan(), pattern, group, out var part) ? Part(text, part) : null;

    /// <summary>The first match replaced; \1 to \9 in the replacement are the groups, \&amp; is the match.</summary>
    public static Utf8 RegexpReplace(Utf8 text, TextPattern pattern, Utf8 replacement) =>
        PatternEdits.TryReplace(text.Span, pattern, replacement.Span, all: false, out var made) ? made.ToUtf8() : text;

    /// <summary>The first match replaced; \1 to \9 in the replacement are the groups, \&amp; is the match.</summary>
    public static string RegexpReplace(string text, TextPattern pattern, string replacement) =>
        PatternEdits.TryReplace(text.AsSpan(), pattern, replacement.AsSpan(), all: false, out var made) ? made.ToString() : text;

    /// <summary>Every match replaced; \1 to \9 in the replacement are the groups, \&amp; is the match.</summary>
    public static Utf8 RegexpReplaceAll(Utf8 text, TextPattern pattern, Utf8 replacement) =>
        PatternEdits.TryReplace(text.Span, pattern, replacement.Span, all: true, out var made) ? made.ToUtf8() : text;

    /// <summary>Every match replaced; \1 to \9 in the replacement are the groups, \&amp; is the match.</summary>
    public static string RegexpReplaceAll(string text, TextPattern pattern, string replacement) =>
        PatternEdits.TryReplace(text.AsSpan(), pattern, replacement.AsSpan(), all: true, out var made) ? made.ToString() : text;

    /// <summary>How many matches there are, one after the other.</summary>
    public static int RegexpCount(Utf8 text, TextPattern pattern) => PatternSearch.Count(text.Span, pattern);

    /// <summary>How many matches there are, one after the other.</summary>
    public static int RegexpCount(string text, TextPattern pattern) => PatternSearch.Count(text.AsSpan(), pattern);

    /// <summary>The character (from one) at which the first match begins; 0 where there is none.</summary>
    public static int RegexpInstr(Utf8 text, TextPattern pattern) => PatternSearch.Position(text.Span, pattern);

    /// <summary>The character (from one) at which the first match begins; 0 where there is none.</summary>
    public static int RegexpInstr(string text, TextPattern pattern) => PatternSearch.Position(text.AsSpan(), pattern);
}
