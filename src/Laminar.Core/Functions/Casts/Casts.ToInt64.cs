using System.Numerics;
using System.Runtime.CompilerServices;

namespace Laminar.Functions;

/// <content>To BIGINT.</content>
public static partial class Casts
{
    /// <summary>An integer as BIGINT; one that does not fit overflows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long ToInt64<T>(T value) where T : unmanaged, IBinaryInteger<T> => NumberConversion.Narrow<T, long>(value);

    /// <summary>DOUBLE or REAL as BIGINT, rounded half to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long ToInt64(double value) => NumberConversion.Round<long>(value);

    /// <summary>DECIMAL as BIGINT, rounded half away from zero.</summary>
    public static long ToInt64(decimal value) => NumberConversion.Round<long>(value);

    /// <summary>TRUE is 1, FALSE 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long ToInt64(bool value) => value ? (long)1 : (long)0;

    /// <summary>As <see cref="ToInt64{T}(T)"/>; null where it does not fit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long? TryToInt64<T>(T value) where T : unmanaged, IBinaryInteger<T> =>
        NumberConversion.TryNarrow<T, long>(value, out var result) ? result : null;

    /// <summary>As <see cref="ToInt64(double)"/>; null where it does not fit.</summary>
    public static long? TryToInt64(double value) => NumberConversion.TryRound<long>(value, out var result) ? result : null;

    /// <summary>As <see cref="ToInt64(decimal)"/>; null where it does not fit.</summary>
    public static long? TryToInt64(decimal value) => NumberConversion.TryRound<long>(value, out var result) ? result : null;

    /// <summary>As <see cref="ToInt64(bool)"/>.</summary>
    public static long? TryToInt64(bool value) => ToInt64(value);

    /// <summary>Text as BIGINT: blanks around, a sign, digits.</summary>
    public static long ParseInt64(Utf8 text) => NumberText.Integer<byte, long>(text.Span);

    /// <summary>As <see cref="ParseInt64(Utf8)"/>.</summary>
    public static long ParseInt64(string text) => NumberText.Integer<char, long>(text);

    /// <summary>As <see cref="ParseInt64(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static long? TryParseInt64(Utf8 text) => NumberText.TryInteger<byte, long>(text.Span, out var result) == Reading.Good ? result : null;

    /// <summary>As <see cref="ParseInt64(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static long? TryParseInt64(string text) => NumberText.TryInteger<char, long>(text, out var result) == Reading.Good ? result : null;
}
