using System.Numerics;
using System.Runtime.CompilerServices;

namespace Laminar.Functions;

/// <content>To INTEGER UNSIGNED.</content>
public static partial class Casts
{
    /// <summary>An integer as INTEGER UNSIGNED; one that does not fit overflows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint ToUInt32<T>(T value) where T : unmanaged, IBinaryInteger<T> => NumberConversion.Narrow<T, uint>(value);

    /// <summary>DOUBLE or REAL as INTEGER UNSIGNED, rounded half to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint ToUInt32(double value) => NumberConversion.Round<uint>(value);

    /// <summary>DECIMAL as INTEGER UNSIGNED, rounded half away from zero.</summary>
    public static uint ToUInt32(decimal value) => NumberConversion.Round<uint>(value);

    /// <summary>TRUE is 1, FALSE 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint ToUInt32(bool value) => value ? (uint)1 : (uint)0;

    /// <summary>As <see cref="ToUInt32{T}(T)"/>; null where it does not fit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint? TryToUInt32<T>(T value) where T : unmanaged, IBinaryInteger<T> =>
        NumberConversion.TryNarrow<T, uint>(value, out var result) ? result : null;

    /// <summary>As <see cref="ToUInt32(double)"/>; null where it does not fit.</summary>
    public static uint? TryToUInt32(double value) => NumberConversion.TryRound<uint>(value, out var result) ? result : null;

    /// <summary>As <see cref="ToUInt32(decimal)"/>; null where it does not fit.</summary>
    public static uint? TryToUInt32(decimal value) => NumberConversion.TryRound<uint>(value, out var result) ? result : null;

    /// <summary>As <see cref="ToUInt32(bool)"/>.</summary>
    public static uint? TryToUInt32(bool value) => ToUInt32(value);

    /// <summary>Text as INTEGER UNSIGNED: blanks around, a sign, digits.</summary>
    public static uint ParseUInt32(Utf8 text) => NumberText.Integer<byte, uint>(text.Span);

    /// <summary>As <see cref="ParseUInt32(Utf8)"/>.</summary>
    public static uint ParseUInt32(string text) => NumberText.Integer<char, uint>(text);

    /// <summary>As <see cref="ParseUInt32(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static uint? TryParseUInt32(Utf8 text) => NumberText.TryInteger<byte, uint>(text.Span, out var result) == Reading.Good ? result : null;

    /// <summary>As <see cref="ParseUInt32(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static uint? TryParseUInt32(string text) => NumberText.TryInteger<char, uint>(text, out var result) == Reading.Good ? result : null;
}
