using System.Numerics;
using System.Runtime.CompilerServices;

namespace Laminar.Functions;

/// <content>To TINYINT UNSIGNED.</content>
public static partial class Casts
{
    /// <summary>An integer as TINYINT UNSIGNED; one that does not fit overflows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte ToByte<T>(T value) where T : unmanaged, IBinaryInteger<T> => NumberConversion.Narrow<T, byte>(value);

    /// <summary>DOUBLE or REAL as TINYINT UNSIGNED, rounded half to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte ToByte(double value) => NumberConversion.Round<byte>(value);

    /// <summary>DECIMAL as TINYINT UNSIGNED, rounded half away from zero.</summary>
    public static byte ToByte(decimal value) => NumberConversion.Round<byte>(value);

    /// <summary>TRUE is 1, FALSE 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte ToByte(bool value) => value ? (byte)1 : (byte)0;

    /// <summary>As <see cref="ToByte{T}(T)"/>; null where it does not fit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte? TryToByte<T>(T value) where T : unmanaged, IBinaryInteger<T> =>
        NumberConversion.TryNarrow<T, byte>(value, out var result) ? result : null;

    /// <summary>As <see cref="ToByte(double)"/>; null where it does not fit.</summary>
    public static byte? TryToByte(double value) => NumberConversion.TryRound<byte>(value, out var result) ? result : null;

    /// <summary>As <see cref="ToByte(decimal)"/>; null where it does not fit.</summary>
    public static byte? TryToByte(decimal value) => NumberConversion.TryRound<byte>(value, out var result) ? result : null;

    /// <summary>As <see cref="ToByte(bool)"/>.</summary>
    public static byte? TryToByte(bool value) => ToByte(value);

    /// <summary>Text as TINYINT UNSIGNED: blanks around, a sign, digits.</summary>
    public static byte ParseByte(Utf8 text) => NumberText.Integer<byte, byte>(text.Span);

    /// <summary>As <see cref="ParseByte(Utf8)"/>.</summary>
    public static byte ParseByte(string text) => NumberText.Integer<char, byte>(text);

    /// <summary>As <see cref="ParseByte(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static byte? TryParseByte(Utf8 text) => NumberText.TryInteger<byte, byte>(text.Span, out var result) == Reading.Good ? result : null;

    /// <summary>As <see cref="ParseByte(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static byte? TryParseByte(string text) => NumberText.TryInteger<char, byte>(text, out var result) == Reading.Good ? result : null;
}
