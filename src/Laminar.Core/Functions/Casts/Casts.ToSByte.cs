using System.Numerics;
using System.Runtime.CompilerServices;

namespace Laminar.Functions;

/// <content>To TINYINT.</content>
public static partial class Casts
{
    /// <summary>An integer as TINYINT; one that does not fit overflows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static sbyte ToSByte<T>(T value) where T : unmanaged, IBinaryInteger<T> => NumberConversion.Narrow<T, sbyte>(value);

    /// <summary>DOUBLE or REAL as TINYINT, rounded half to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static sbyte ToSByte(double value) => NumberConversion.Round<sbyte>(value);

    /// <summary>DECIMAL as TINYINT, rounded half away from zero.</summary>
    public static sbyte ToSByte(decimal value) => NumberConversion.Round<sbyte>(value);

    /// <summary>TRUE is 1, FALSE 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static sbyte ToSByte(bool value) => value ? (sbyte)1 : (sbyte)0;

    /// <summary>As <see cref="ToSByte{T}(T)"/>; null where it does not fit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static sbyte? TryToSByte<T>(T value) where T : unmanaged, IBinaryInteger<T> =>
        NumberConversion.TryNarrow<T, sbyte>(value, out var result) ? result : null;

    /// <summary>As <see cref="ToSByte(double)"/>; null where it does not fit.</summary>
    public static sbyte? TryToSByte(double value) => NumberConversion.TryRound<sbyte>(value, out var result) ? result : null;

    /// <summary>As <see cref="ToSByte(decimal)"/>; null where it does not fit.</summary>
    public static sbyte? TryToSByte(decimal value) => NumberConversion.TryRound<sbyte>(value, out var result) ? result : null;

    /// <summary>As <see cref="ToSByte(bool)"/>.</summary>
    public static sbyte? TryToSByte(bool value) => ToSByte(value);

    /// <summary>Text as TINYINT: blanks around, a sign, digits.</summary>
    public static sbyte ParseSByte(Utf8 text) => NumberText.Integer<byte, sbyte>(text.Span);

    /// <summary>As <see cref="ParseSByte(Utf8)"/>.</summary>
    public static sbyte ParseSByte(string text) => NumberText.Integer<char, sbyte>(text);

    /// <summary>As <see cref="ParseSByte(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static sbyte? TryParseSByte(Utf8 text) => NumberText.TryInteger<byte, sbyte>(text.Span, out var result) == Reading.Good ? result : null;

    /// <summary>As <see cref="ParseSByte(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static sbyte? TryParseSByte(string text) => NumberText.TryInteger<char, sbyte>(text, out var result) == Reading.Good ? result : null;
}
