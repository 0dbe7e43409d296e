using System.Numerics;
using System.Runtime.CompilerServices;

namespace Laminar.Functions;

/// <content>To INTEGER.</content>
public static partial class Casts
{
    /// <summary>An integer as INTEGER; one that does not fit overflows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ToInt32<T>(T value) where T : unmanaged, IBinaryInteger<T> => NumberConversion.Narrow<T, int>(value);

    /// <summary>DOUBLE or REAL as INTEGER, rounded half to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ToInt32(double value) => NumberConversion.Round<int>(value);

    /// <summary>DECIMAL as INTEGER, rounded half away from zero.</summary>
    public static int ToInt32(decimal value) => NumberConversion.Round<int>(value);

    /// <summary>TRUE is 1, FALSE 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ToInt32(bool value) => value ? (int)1 : (int)0;

    /// <summary>As <see cref="ToInt32{T}(T)"/>; null where it does not fit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int? TryToInt32<T>(T value) where T : unmanaged, IBinaryInteger<T> =>
        NumberConversion.TryNarrow<T, int>(value, out var result) ? result : null;

    /// <summary>As <see cref="ToInt32(double)"/>; null where it does not fit.</summary>
    public static int? TryToInt32(double value) => NumberConversion.TryRound<int>(value, out var result) ? result : null;

    /// <summary>As <see cref="ToInt32(decimal)"/>; null where it does not fit.</summary>
    public static int? TryToInt32(decimal value) => NumberConversion.TryRound<int>(value, out var result) ? result : null;

    /// <summary>As <see cref="ToInt32(bool)"/>.</summary>
    public static int? TryToInt32(bool value) => ToInt32(value);

    /// <summary>Text as INTEGER: blanks around, a sign, digits.</summary>
    public static int ParseInt32(Utf8 text) => NumberText.Integer<byte, int>(text.Span);

    /// <summary>As <see cref="ParseInt32(Utf8)"/>.</summary>
    public static int ParseInt32(string text) => NumberText.Integer<char, int>(text);

    /// <summary>As <see cref="ParseInt32(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static int? TryParseInt32(Utf8 text) => NumberText.TryInteger<byte, int>(text.Span, out var result) == Reading.Good ? result : null;

    /// <summary>As <see cref="ParseInt32(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static int? TryParseInt32(string text) => NumberText.TryInteger<char, int>(text, out var result) == Reading.Good ? result : null;
}
