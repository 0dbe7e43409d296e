using System;
using System.Text;

namespace Laminar.Functions;

/// <content>LIKE. Constant patterns of a literal with % at the ends need none of it: they are ==, StartsWith, EndsWith or Contains.</content>
public static partial class Text
{
    /// <summary>Whether the text is of a pattern: % any characters, _ one; after the escape ('\0' for none) a character means itself.</summary>
    public static bool Like(Utf8 text, Utf8 pattern, char escape)
    {
        Span<byte> bytes = stackalloc byte[4];
        return LikePattern.Matches(text.Span, pattern.Span, bytes[..EscapeBytes(escape, bytes)], ignoreCase: false);
    }

    /// <summary>As Like, letters alike in upper and lower case.</summary>
    public static bool LikeIgnoreCase(Utf8 text, Utf8 pattern, char escape)
    {
        Span<byte> bytes = stackalloc byte[4];
        return LikePattern.Matches(text.Span, pattern.Span, bytes[..EscapeBytes(escape, bytes)], ignoreCase: true);
    }

    /// <summary>Whether the text is of a pattern: % any characters, _ one; after the escape ('\0' for none) a character means itself.</summary>
    public static bool Like(string text, string pattern, char escape) =>
        LikePattern.Matches(text.AsSpan(), pattern.AsSpan(), escape == '\0' ? default : new ReadOnlySpan<char>(in escape), ignoreCase: false);

    /// <summary>As Like, letters alike in upper and lower case.</summary>
    public static bool LikeIgnoreCase(string text, string pattern, char escape) =>
        LikePattern.Matches(text.AsSpan(), pattern.AsSpan(), escape == '\0' ? default : new ReadOnlySpan<char>(in escape), ignoreCase: true);

    // Half of a surrogate pair escapes nothing in UTF-8.
    private static int EscapeBytes(char escape, Span<byte> bytes) =>
        escape != '\0' && Rune.TryCreate(escape, out var rune) ? rune.EncodeToUtf8(bytes) : 0;
}
