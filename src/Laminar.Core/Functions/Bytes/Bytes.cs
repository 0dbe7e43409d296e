using System;

namespace Laminar.Functions;

/// <summary>BYTES, which are held as text is: what they measure, and their parts, which are views of the same memory.</summary>
public static partial class Bytes
{
    /// <summary>How many there are.</summary>
    public static int Length(Utf8 bytes) => bytes.Length;

    /// <summary>The number of bits.</summary>
    public static int BitLength(Utf8 bytes) => checked(8 * bytes.Length);

    /// <summary>From a byte (numbered from one) on.</summary>
    public static Utf8 Substring(Utf8 bytes, int from) => Utf8.View(bytes.Span[(int)Math.Clamp(from - 1L, 0, bytes.Length)..]);

    /// <summary>So many bytes from one (numbered from one) on; places before the first are counted. A negative count throws.</summary>
    public static Utf8 Substring(Utf8 bytes, int from, int count)
    {
        if (count < 0)
        {
            Failure.Argument("SUBSTRING", "a negative length");
        }

        var start = (int)Math.Clamp(from - 1L, 0, bytes.Length);
        var end = (int)Math.Clamp(from - 1L + count, start, bytes.Length);
        return Utf8.View(bytes.Span[start..end]);
    }

    /// <summary>The byte (from one) at which a part begins; 0 where it is not there, 1 for an empty part.</summary>
    public static int Position(Utf8 part, Utf8 bytes) => bytes.Span.IndexOf(part.Span) + 1;

    /// <summary>A byte, numbered from zero, as PostgreSQL does; a place that is not there throws.</summary>
    public static int GetByte(Utf8 bytes, int index)
    {
        if ((uint)index >= (uint)bytes.Length)
        {
            Failure.Argument("GET_BYTE", "a place outside the bytes");
        }

        return bytes.Span[index];
    }

    /// <summary>One after the other.</summary>
    public static Utf8 Concat(Utf8 first, Utf8 second) => Text.Concat(first, second);

    /// <summary>The MD5 digest in 32 hexadecimal digits.</summary>
    public static Utf8 Md5(Utf8 bytes) => Text.Md5(bytes);

    /// <summary>The SHA-256 digest, 32 bytes.</summary>
    public static Utf8 Sha256(Utf8 bytes)
    {
        Span<byte> digest = stackalloc byte[Functions.Sha256.Length];
        Functions.Sha256.Hash(bytes.Span, digest);
        return TextScratch.Copy(digest);
    }

    /// <summary>Bytes of C# as those of a query: a copy in scratch memory. null has none.</summary>
    public static Utf8 Pack(byte[]? bytes) => TextScratch.Copy(bytes);

    /// <summary>Bytes of C# as those of a query: a copy in scratch memory.</summary>
    public static Utf8 Pack(ReadOnlyMemory<byte> bytes) => TextScratch.Copy(bytes.Span);
}
