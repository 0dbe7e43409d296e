using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Laminar.Reference;

/// <summary>Functions of text. A character is a code point.</summary>
public static class TextFunctions
{
    public static IEnumerable<(string Name, Func<object?[], object?> Body)> All =>
    [
        ("UPPER", a => Map(S(a[0]), Rune.ToUpperInvariant)),
        ("LOWER", a => Map(S(a[0]), Rune.ToLowerInvariant)),
        ("LENGTH", a => Length(a[0])),
        ("CHAR_LENGTH", a => Length(a[0])),
        ("CHARACTER_LENGTH", a => Length(a[0])),
        ("UCASE", a => Map(S(a[0]), Rune.ToUpperInvariant)),
        ("LCASE", a => Map(S(a[0]), Rune.ToLowerInvariant)),
        ("BIT_LENGTH", a => 8 * Encoding.UTF8.GetByteCount(S(a[0]))),
        ("TRANSLATE", Translate),
        ("OVERLAY", Overlay),
        ("LOCATE", Locate),
        ("INSTR", a => Position(S(a[1]), S(a[0]))),
        ("STARTSWITH", a => S(a[0]).StartsWith(S(a[1]), StringComparison.Ordinal)),
        ("ENDSWITH", a => S(a[0]).EndsWith(S(a[1]), StringComparison.Ordinal)),
        ("SPLIT_INDEX", a => I(a[2]) >= 0 && S(a[1]).Length > 0 ? S(a[0]).Split(S(a[1]), StringSplitOptions.None).ElementAtOrDefault(I(a[2])) : null),
        ("OCTET_LENGTH", a => Encoding.UTF8.GetByteCount(S(a[0]))),
        ("||", a => S(a[0]) + S(a[1])),
        ("CONCAT", a => string.Concat(a.Where(v => v is not null).Select(v => TextOf.Value(v!)))),
        ("CONCAT_WS", a => a[0] is null ? null : string.Join(S(a[0]), a.Skip(1).Where(v => v is not null).Select(v => TextOf.Value(v!)))),
        ("SUBSTRING", Substring),
        ("SUBSTR", Substring),
        ("LEFT", a => Left(R(a[0]), I(a[1]))),
        ("RIGHT", a => Reverse(Left([.. R(a[0]).Reverse()], I(a[1])))),
        ("TRIM", a => TrimEnd(TrimStart(R(a[0]), a), a)),
        ("BTRIM", a => TrimEnd(TrimStart(R(a[0]), a), a)),
        ("LTRIM", a => T(TrimStart(R(a[0]), a))),
        ("RTRIM", a => TrimEnd(R(a[0]), a)),
        ("POSITION", a => Position(S(a[0]), S(a[1]))),
        ("STRPOS", a => Position(S(a[1]), S(a[0]))),
        ("REPLACE", a => S(a[1]).Length == 0 ? S(a[0]) : S(a[0]).Replace(S(a[1]), S(a[2]), StringComparison.Ordinal)),
        ("REVERSE", a => Reverse(S(a[0]))),
        ("REPEAT", a => string.Concat(Enumerable.Repeat(S(a[0]), Math.Max(0, I(a[1]))))),
        ("LPAD", a => Pad(a, atStart: true)),
        ("RPAD", a => Pad(a, atStart: false)),
        ("STARTS_WITH", a => S(a[0]).StartsWith(S(a[1]), StringComparison.Ordinal)),
        ("ENDS_WITH", a => S(a[0]).EndsWith(S(a[1]), StringComparison.Ordinal)),
        ("CONTAINS", a => S(a[0]).Contains(S(a[1]), StringComparison.Ordinal)),
        ("SPLIT_PART", SplitPart),
        ("INITCAP", a => InitCap(S(a[0]))),
        ("ASCII", a => S(a[0]).Length == 0 ? 0 : R(a[0])[0].Value),
        ("CHR", a => Rune.IsValid(I(a[0])) && I(a[0]) > 0 ? new Rune(I(a[0])).ToString() : throw new RowError("not a character code")),
    ];

    private static string S(object? value) => (string)value!;

    private static int I(object? value) => (int)Integers.Widen(value!);

    private static Rune[] R(object? value) => [.. S(value).EnumerateRunes()];

    private static string T(IEnumerable<Rune> runes) => string.Concat(runes.Select(rune => rune.ToString()));

    private static object Length(object? value) => R(value).Length;

    private static string Map(string text, Func<Rune, Rune> map) => T(text.EnumerateRunes().Select(map));

    private static string Reverse(string text) => T(R(text).Reverse());

    /// <summary>Characters from position start (1 is the first, positions before it count but are not there), count of them.</summary>
    private static string Substring(object?[] a)
    {
        var start = (long)I(a[1]);
        var end = a.Length == 3 ? start + I(a[2]) : long.MaxValue;
        return end < start
            ? throw new RowError("negative substring length")
            : T(R(a[0]).Where((_, index) => index + 1 >= start && index + 1 < end));
    }

    /// <summary>A negative count leaves that many off at the other end.</summary>
    private static string Left(Rune[] runes, int count) => T(runes.Take(count >= 0 ? count : Math.Max(0, runes.Length + count)));

    private static Rune[] TrimStart(Rune[] text, object?[] a) => [.. text.SkipWhile(Trimmed(a).Contains)];

    private static string TrimEnd(Rune[] text, object?[] a) => T(text.Reverse().SkipWhile(Trimmed(a).Contains).Reverse());

    private static Rune[] Trimmed(object?[] a) => a.Length == 2 ? R(a[1]) : [new Rune(' ')];

    /// <summary>1 for the first character, 0 where it is not there.</summary>
    private static object Position(string wanted, string text)
    {
        var at = text.IndexOf(wanted, StringComparison.Ordinal);
        return at < 0 ? 0 : R(text[..at]).Length + 1;
    }

    private static string Pad(object?[] a, bool atStart)
    {
        var text = R(a[0]);
        var length = Math.Max(0, I(a[1]));
        var fill = a.Length == 3 ? R(a[2]) : [new Rune(' ')];
        var missing = length - text.Length;
        if (missing <= 0 || fill.Length == 0)
        {
            return T(text.Take(length));
        }

        var padding = T(Enumerable.Range(0, missing).Select(i => fill[i % fill.Length]));
        return atStart ? padding + T(text) : T(text) + padding;
    }

    private static string SplitPart(object?[] a)
    {
        var parts = S(a[1]).Length == 0 ? [S(a[0])] : S(a[0]).Split(S(a[1]), StringSplitOptions.None);
        var n = I(a[2]);
        if (n == 0)
        {
            throw new RowError("the field number must not be zero");
        }

        var index = n > 0 ? n - 1 : parts.Length + n;
        return index >= 0 && index < parts.Length ? parts[index] : "";
    }

    private static object Locate(object?[] a)
    {
        if (a.Length == 2)
        {
            return Position(S(a[0]), S(a[1]));
        }

        var skipped = I(a[2]) - 1;
        var text = R(a[1]);
        if (skipped < 0 || skipped > text.Length)
        {
            return 0;
        }

        var at = (int)Position(S(a[0]), T(text.Skip(skipped)));
        return at == 0 ? 0 : at + skipped;
    }

    private static string Translate(object?[] a)
    {
        var (from, to) = (R(a[1]), R(a[2]));
        return string.Concat(R(a[0]).Select(rune => Array.IndexOf(from, rune) switch
        {
            < 0 => rune.ToString(),
            var at when at < to.Length => to[at].ToString(),
            _ => "",
        }));
    }

    /// <summary>The text with length characters from position start replaced; start is at least 1.</summary>
    private static string Overlay(object?[] a)
    {
        var (text, start) = (R(a[0]), I(a[2]));
        var length = a.Length == 4 ? I(a[3]) : R(a[1]).Length;
        return start < 1
            ? throw new RowError("negative substring length")
            : T(text.Take(start - 1)) + S(a[1]) + T(text.Skip((int)Math.Max(0L, (long)start - 1 + length)));
    }

    private static string InitCap(string text)
    {
        var inWord = false;
        return Map(text, rune =>
        {
            var mapped = inWord ? Rune.ToLowerInvariant(rune) : Rune.ToUpperInvariant(rune);
            inWord = Rune.IsLetterOrDigit(rune);
            return mapped;
        });
    }
}
