using System;

namespace Laminar.Functions;

/// <content>Digests of a text's UTF-8 bytes, and numbers, in hexadecimal.</content>
public static partial class Text
{
    /// <summary>The MD5 digest in 32 hexadecimal digits.</summary>
    public static Utf8 Md5(Utf8 text)
    {
        Span<byte> digest = stackalloc byte[Functions.Md5.Length];
        Functions.Md5.Hash(text.Span, digest);
        return Hexadecimal(digest);
    }

    /// <summary>The MD5 digest in 32 hexadecimal digits.</summary>
    public static string Md5(string text) => Md5(ToUtf8(text)).ToString();

    /// <summary>The SHA-256 digest in 64 hexadecimal digits.</summary>
    public static Utf8 Sha256(Utf8 text)
    {
        Span<byte> digest = stackalloc byte[Functions.Sha256.Length];
        Functions.Sha256.Hash(text.Span, digest);
        return Hexadecimal(digest);
    }

    /// <summary>The SHA-256 digest in 64 hexadecimal digits.</summary>
    public static string Sha256(string text) => Sha256(ToUtf8(text)).ToString();

    /// <summary>A number in hexadecimal digits, as its 64 bits are.</summary>
    public static Utf8 ToHex(long value)
    {
        Span<byte> digits = stackalloc byte[16];
        value.TryFormat(digits, out var length, "x");
        return TextScratch.Copy(digits[..length]);
    }

    /// <summary>A number in hexadecimal digits, as its 32 bits are.</summary>
    public static Utf8 ToHex(int value)
    {
        Span<byte> digits = stackalloc byte[8];
        value.TryFormat(digits, out var length, "x");
        return TextScratch.Copy(digits[..length]);
    }

    private static Utf8 Hexadecimal(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digits = stackalloc byte[2 * Functions.Sha256.Length];
        Functions.Hexadecimal.Write(bytes, digits);
        return TextScratch.Copy(digits[..(2 * bytes.Length)]);
    }
}
