using System;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using static Laminar.HotPath.Cases.Seam;

namespace Laminar.HotPath.Cases.Snippets;

/// <summary>Text that is read, and text that is written into spans.</summary>
internal static class Texts
{
    private static readonly string s_text = "abc,def";
    private static readonly string s_other = "ABC";
    private static readonly byte[] s_bytes = "abc,def"u8.ToArray();

    [HotPath]
    public static void Length()
    {
        Use(s_text.Length);
    }

    [HotPath]
    public static void Character()
    {
        Use(s_text[1]);
    }

    [HotPath]
    public static void Same()
    {
        Use(s_text == s_other);
    }

    [HotPath]
    public static void Ordinal()
    {
        Use(string.CompareOrdinal(s_text, s_other));
    }

    [HotPath]
    public static void Ignoring_case()
    {
        Use(s_text.Equals(s_other, StringComparison.OrdinalIgnoreCase));
    }

    [HotPath]
    public static void Contains()
    {
        Use(s_text.Contains('d'));
    }

    [HotPath]
    public static void IndexOf()
    {
        Use(s_text.IndexOf(','));
    }

    [HotPath]
    public static void IndexOf_ordinal()
    {
        Use(s_text.IndexOf("d", StringComparison.Ordinal));
    }

    [HotPath]
    public static void StartsWith()
    {
        Use(s_text.StartsWith('a'));
    }

    [HotPath]
    public static void StartsWith_ordinal()
    {
        Use(s_text.StartsWith("ab", StringComparison.Ordinal));
    }

    [HotPath]
    public static void IsNullOrEmpty()
    {
        Use(string.IsNullOrEmpty(s_text));
    }

    [HotPath]
    public static void Blank()
    {
        Use(string.IsNullOrWhiteSpace(s_text));
    }

    [HotPath]
    public static void Slice()
    {
        Use(s_text.AsSpan(1, 2).Length);
    }

    [HotPath]
    public static void Trim()
    {
        Use(s_text.AsSpan().Trim().Length);
    }

    [HotPath]
    public static void Span_equal()
    {
        Use(s_text.AsSpan().SequenceEqual(s_other));
    }

    [HotPath]
    public static void Span_compare()
    {
        Use(s_text.AsSpan().CompareTo(s_other, StringComparison.Ordinal));
    }

    [HotPath]
    public static void Any()
    {
        Use(s_text.AsSpan().IndexOfAny(',', ';'));
    }

    [HotPath]
    public static void Count()
    {
        Use(s_text.AsSpan().Count('d'));
    }

    [HotPath]
    public static void Digit()
    {
        Use(char.IsAsciiDigit(s_text[0]));
    }

    [HotPath]
    public static void Letter()
    {
        Use(char.IsLetter(s_text[0]));
    }

    [HotPath]
    public static void Upper()
    {
        Use(char.ToUpperInvariant(s_text[0]));
    }

    [HotPath]
    public static void Parse()
    {
        Use(int.Parse("123".AsSpan(), NumberStyles.Integer, CultureInfo.InvariantCulture));
    }

    [HotPath]
    public static void Byte_count()
    {
        Use(Encoding.UTF8.GetByteCount(s_text));
    }

    [HotPath]
    public static void Utf8_literal()
    {
        Use("abc"u8.Length);
    }

    [HotPath]
    public static void Bytes_equal()
    {
        Use(s_bytes.AsSpan().SequenceEqual("abc"u8));
    }

    [HotPath]
    public static void Bytes_index()
    {
        Use(s_bytes.AsSpan().IndexOf((byte)','));
    }

    [HotPath]
    public static void Empty_()
    {
        Use(string.Empty.Length);
    }

    [HotPath]
    public static void TryParse_()
    {
        int.TryParse("12".AsSpan(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n);
        Use(n);
    }

    [HotPath]
    public static void Parse_bytes()
    {
        Utf8Parser.TryParse("12"u8, out int n, out var used);
        Use(n + used);
    }

    [HotPath]
    public static void Format_()
    {
        Span<char> s = stackalloc char[16];
        Number.TryFormat(s, out var n, default, CultureInfo.InvariantCulture);
        Use(n);
    }

    [HotPath]
    public static void Format_bytes()
    {
        Span<byte> s = stackalloc byte[16];
        Utf8Formatter.TryFormat(Number, s, out var n);
        Use(n);
    }

    [HotPath]
    public static void Write()
    {
        Span<char> s = stackalloc char[32];
        s.TryWrite(CultureInfo.InvariantCulture, $"{Number}-{s_text}", out var n);
        Use(n);
    }

    [HotPath]
    public static void Encode()
    {
        Span<byte> s = stackalloc byte[32];
        Use(Encoding.UTF8.GetBytes(s_text.AsSpan(), s));
    }

    [HotPath]
    public static void Decode()
    {
        Span<char> s = stackalloc char[32];
        Use(Encoding.UTF8.GetChars(s_bytes, s));
    }

    [HotPath]
    public static void Copy()
    {
        Span<char> s = stackalloc char[32];
        s_text.CopyTo(s);
        Use(s[0]);
    }

    [HotPath]
    public static void Lower()
    {
        Span<char> s = stackalloc char[32];
        Use(s_text.AsSpan().ToLowerInvariant(s));
    }

    [HotPath]
    public static void Runes()
    {
        foreach (var rune in s_text.AsSpan().EnumerateRunes()) Use(rune.Value);
    }

    [HotPath]
    public static void Split()
    {
        foreach (var part in s_text.AsSpan().Split(',')) Use(part.Start.Value);
    }

    [HotPath]
    public static void Characters()
    {
        foreach (var c in s_text) Use(c);
    }

    [HotPath]
    public static void Switch_()
    {
        Use(s_text switch { "abc" => 1, "abc,def" => 2, _ => 3 });
    }

    [HotPath]
    public static void Span_switch()
    {
        Use(s_text.AsSpan() is "abc");
    }

    [HotPath]
    public static void Runes_of_a_string()
    {
        foreach (var rune in s_text.EnumerateRunes()) Use(rune.Value);
    }

    [HotPath]
    public static void A_standard_format()
    {
        Span<byte> s = stackalloc byte[5];
        Utf8Formatter.TryFormat(Number > 0, s, out var n, 'l');
        Use(n);
    }
}
