using System;
using System.Text;

namespace Laminar.Functions;

/// <content>LIKE and what it is where the pattern is known and simple.</content>
public static partial class Text
{
    /// <summary>Whether the text is of a pattern: % any characters, _ one; after the escape ('\0' for none) a character means itself.</summary>
    public static bool Like(Utf8 text, Utf8 pattern, char escape)
    {
        Span<byte> bytes = stackalloc byte[4];
        return LikePattern.Matches(text.Span, pattern.Span, bytes[..EscapeBytes(escape, bytes)], ignoreCase: false);
    }

    /// <summary>As Like, letters alike in upper and lower case.</summary>
    public static bool ILike(Utf8 text, Utf8 pattern, char escape)
    {
        Span<byte> bytes = stackalloc byte[4];
        return LikePattern.Matches(text.Span, pattern.Span, bytes[..EscapeBytes(escape, bytes)], ignoreCase: true);
    }

    /// <summary>Whether the text is of a pattern: % any characters, _ one; after the escape ('\0' for none) a character means itself.</summary>
    public static bool Like(string text, string pattern, char escape) =>
        LikePattern.Matches(text.AsSpan(), pattern.AsSpan(), escape == '\0' ? default : new ReadOnlySpan<char>(in escape), ignoreCase: false);

    /// <summary>As Like, letters alike in upper and lower case.</summary>
    public static bool ILike(string text, string pattern, char escape) =>
        LikePattern.Matches(text.AsSpan(), pattern.AsSpan(), escape == '\0' ? default : new ReadOnlySpan<char>(in escape), ignoreCase: true);

    /// <summary>LIKE 'part' without a wildcard.</summary>
    public static bool LikeEqual(Utf8 text, Utf8 part) => text.Span.SequenceEqual(part.Span);

    /// <summary>LIKE 'part' without a wildcard.</summary>
    public static bool LikeEqual(string text, string part) => text.AsSpan().SequenceEqual(part.AsSpan());

    /// <summary>LIKE 'part%'.</summary>
    public static bool LikePrefix(Utf8 text, Utf8 part) => text.Span.StartsWith(part.Span);

    /// <summary>LIKE 'part%'.</summary>
    public static bool LikePrefix(string text, string part) => text.AsSpan().StartsWith(part.AsSpan());

    /// <summary>LIKE '%part'.</summary>
    public static bool LikeSuffix(Utf8 text, Utf8 part) => text.Span.EndsWith(part.Span);

    /// <summary>LIKE '%part'.</summary>
    public static bool LikeSuffix(string text, string part) => text.AsSpan().EndsWith(part.AsSpan());

    /// <summary>LIKE '%part%'.</summary>
    public static bool LikeContains(Utf8 text, Utf8 part) => text.Span.IndexOf(part.Span) >= 0;

    /// <summary>LIKE '%part%'.</summary>
    public static bool LikeContains(string text, string part) => text.AsSpan().IndexOf(part.AsSpan()) >= 0;

    // Half of a surrogate pair escapes nothing in UTF-8.
    private static int EscapeBytes(char escape, Span<byte> bytes) =>
        escape != '\0' && Rune.TryCreate(escape, out var rune) ? rune.EncodeToUtf8(bytes) : 0;
}
