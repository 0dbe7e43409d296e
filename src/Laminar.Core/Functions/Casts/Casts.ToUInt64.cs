using System.Numerics;
using System.Runtime.CompilerServices;

namespace Laminar.Functions;

/// <content>To BIGINT UNSIGNED.</content>
public static partial class Casts
{
    /// <summary>An integer as BIGINT UNSIGNED; one that does not fit overflows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ToUInt64<T>(T value) where T : unmanaged, IBinaryInteger<T> => NumberConversion.Narrow<T, ulong>(value);

    /// <summary>DOUBLE or REAL as BIGINT UNSIGNED, rounded half to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ToUInt64(double value) => NumberConversion.Round<ulong>(value);

    /// <summary>DECIMAL as BIGINT UNSIGNED, rounded half away from zero.</summary>
    public static ulong ToUInt64(decimal value) => NumberConversion.Round<ulong>(value);

    /// <summary>TRUE is 1, FALSE 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ToUInt64(bool value) => value ? (ulong)1 : (ulong)0;

    /// <summary>As <see cref="ToUInt64{T}(T)"/>; null where it does not fit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong? TryToUInt64<T>(T value) where T : unmanaged, IBinaryInteger<T> =>
        NumberConversion.TryNarrow<T, ulong>(value, out var result) ? result : null;

    /// <summary>As <see cref="ToUInt64(double)"/>; null where it does not fit.</summary>
    public static ulong? TryToUInt64(double value) => NumberConversion.TryRound<ulong>(value, out var result) ? result : null;

    /// <summary>As <see cref="ToUInt64(decimal)"/>; null where it does not fit.</summary>
    public static ulong? TryToUInt64(decimal value) => NumberConversion.TryRound<ulong>(value, out var result) ? result : null;

    /// <summary>As <see cref="ToUInt64(bool)"/>.</summary>
    public static ulong? TryToUInt64(bool value) => ToUInt64(value);

    /// <summary>Text as BIGINT UNSIGNED: blanks around, a sign, digits.</summary>
    public static ulong ParseUInt64(Utf8 text) => NumberText.Integer<byte, ulong>(text.Span);

    /// <summary>As <see cref="ParseUInt64(Utf8)"/>.</summary>
    public static ulong ParseUInt64(string text) => NumberText.Integer<char, ulong>(text);

    /// <summary>As <see cref="ParseUInt64(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static ulong? TryParseUInt64(Utf8 text) => NumberText.TryInteger<byte, ulong>(text.Span, out var result) == Reading.Good ? result : null;

    /// <summary>As <see cref="ParseUInt64(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static ulong? TryParseUInt64(string text) => NumberText.TryInteger<char, ulong>(text, out var result) == Reading.Good ? result : null;
}
