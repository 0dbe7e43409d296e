using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Laminar.Reference;

/// <summary>Functions that take or give BYTES. Their names are those of text too: which is meant, the arguments and the result say.</summary>
public static class BytesFunctions
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static IReadOnlyDictionary<string, Func<object?[], object?>> All { get; } = new Dictionary<string, Func<object?[], object?>>
    {
        ["LENGTH"] = a => B(a[0]).Length,
        ["OCTET_LENGTH"] = a => B(a[0]).Length,
        ["BIT_LENGTH"] = a => 8 * B(a[0]).Length,
        ["SUBSTRING"] = Substring,
        ["SUBSTR"] = Substring,
        ["POSITION"] = a => Position(B(a[0]), B(a[1])),
        ["GET_BYTE"] = a => I(a[1]) is var at && at >= 0 && at < B(a[0]).Length ? (int)B(a[0])[at] : throw new RowError("GET_BYTE"),
        ["||"] = a => new BytesValue([.. B(a[0]), .. B(a[1])]),
        ["MD5"] = a => Hex(MD5.HashData(B(a[0]))),
        ["SHA256"] = a => new BytesValue(SHA256.HashData(B(a[0]))),
        ["HEX"] = a => Hex(B(a[0])),
        ["TO_HEX"] = a => Hex(B(a[0])),
        ["UNHEX"] = a => FromHex(S(a[0])),
        ["TO_BASE64"] = a => Convert.ToBase64String(B(a[0])),
        ["ENCODE_HEX"] = a => Hex(B(a[0])),
        ["ENCODE_BASE64"] = a => string.Join('\n', Convert.ToBase64String(B(a[0])).Chunk(76).Select(line => new string(line))),
        ["ENCODE_ESCAPE"] = a => string.Concat(B(a[0]).Select(Escape)),
        ["DECODE_HEX"] = a => FromHex(S(a[0])),
        ["DECODE_BASE64"] = a => new BytesValue(FromBase64(S(a[0]))),
        ["DECODE_ESCAPE"] = a => Unescape(S(a[0])),
        ["CONVERT_TO_UTF8"] = a => new BytesValue(Encoding.UTF8.GetBytes(S(a[0]))),
        ["CONVERT_TO_LATIN1"] = a => new BytesValue([.. S(a[0]).EnumerateRunes().Select(rune => rune.Value < 256 ? (byte)rune.Value : throw new RowError("LATIN1"))]),
        ["CONVERT_FROM_UTF8"] = a => FromUtf8(B(a[0])),
        ["CONVERT_FROM_LATIN1"] = a => string.Concat(B(a[0]).Select(value => (char)value)),
    };

    /// <summary>Those of them that take and give text.</summary>
    public static IEnumerable<(string Name, Func<object?[], object?> Body)> OfText =>
    [
        ("TO_BASE64", a => Convert.ToBase64String(Encoding.UTF8.GetBytes(S(a[0])))),
        ("FROM_BASE64", a => FromUtf8(FromBase64(S(a[0])))),
    ];

    public static BytesValue Parse(string text) => text.StartsWith("\\x", StringComparison.Ordinal) ? FromHex(text[2..]) : Unescape(text);

    private static byte[] B(object? value) => ((BytesValue)value!).Bytes;

    private static string S(object? value) => (string)value!;

    private static int I(object? value) => (int)Integers.Widen(value!);

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();

    private static BytesValue FromHex(string text)
    {
        try
        {
            var pairs = text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).SelectMany(Convert.FromHexString);
            return new BytesValue([.. pairs]);
        }
        catch (FormatException)
        {
            throw new RowError("no hexadecimal digits");
        }
    }

    private static byte[] FromBase64(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            throw new RowError("no base64");
        }
    }

    private static string FromUtf8(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new RowError("no UTF-8");
        }
    }

    private static string Escape(byte value) =>
        value == '\\' ? @"\\" : value is 0 or >= 128 ? "\\" + Convert.ToString(value, 8).PadLeft(3, '0') : ((char)value).ToString();

    private static BytesValue Unescape(string text)
    {
        var rest = Encoding.UTF8.GetBytes(text).AsSpan();
        var bytes = new List<byte>();
        while (!rest.IsEmpty)
        {
            var digits = rest.Length > 3 ? Encoding.Latin1.GetString(rest[1..4]) : "";
            if (rest[0] != '\\')
            {
                bytes.Add(rest[0]);
                rest = rest[1..];
            }
            else if (rest.Length > 1 && rest[1] == '\\')
            {
                bytes.Add(rest[0]);
                rest = rest[2..];
            }
            else if (digits.Length == 3 && digits.All(digit => digit is >= '0' and <= '7') && digits[0] <= '3')
            {
                bytes.Add(Convert.ToByte(digits, 8));
                rest = rest[4..];
            }
            else
            {
                throw new RowError("a backslash that escapes nothing");
            }
        }

        return new BytesValue([.. bytes]);
    }

    private static BytesValue Substring(object?[] a)
    {
        var start = (long)I(a[1]);
        var end = a.Length == 3 ? start + I(a[2]) : long.MaxValue;
        return end < start ? throw new RowError("negative substring length") : new BytesValue([.. B(a[0]).Where((_, index) => index + 1 >= start && index + 1 < end)]);
    }

    private static int Position(byte[] part, byte[] bytes)
    {
        for (var at = 0; at + part.Length <= bytes.Length; at++)
        {
            if (bytes.Skip(at).Take(part.Length).SequenceEqual(part))
            {
                return at + 1;
            }
        }

        return 0;
    }
}
