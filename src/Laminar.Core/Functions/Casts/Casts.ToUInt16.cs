using System.Numerics;
using System.Runtime.CompilerServices;

namespace Laminar.Functions;

/// <content>To SMALLINT UNSIGNED.</content>
public static partial class Casts
{
    /// <summary>An integer as SMALLINT UNSIGNED; one that does not fit overflows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort ToUInt16<T>(T value) where T : unmanaged, IBinaryInteger<T> => NumberConversion.Narrow<T, ushort>(value);

    /// <summary>DOUBLE or REAL as SMALLINT UNSIGNED, rounded half to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort ToUInt16(double value) => NumberConversion.Round<ushort>(value);

    /// <summary>DECIMAL as SMALLINT UNSIGNED, rounded half away from zero.</summary>
    public static ushort ToUInt16(decimal value) => NumberConversion.Round<ushort>(value);

    /// <summary>TRUE is 1, FALSE 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort ToUInt16(bool value) => value ? (ushort)1 : (ushort)0;

    /// <summary>As <see cref="ToUInt16{T}(T)"/>; null where it does not fit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort? TryToUInt16<T>(T value) where T : unmanaged, IBinaryInteger<T> =>
        NumberConversion.TryNarrow<T, ushort>(value, out var result) ? result : null;

    /// <summary>As <see cref="ToUInt16(double)"/>; null where it does not fit.</summary>
    public static ushort? TryToUInt16(double value) => NumberConversion.TryRound<ushort>(value, out var result) ? result : null;

    /// <summary>As <see cref="ToUInt16(decimal)"/>; null where it does not fit.</summary>
    public static ushort? TryToUInt16(decimal value) => NumberConversion.TryRound<ushort>(value, out var result) ? result : null;

    /// <summary>As <see cref="ToUInt16(bool)"/>.</summary>
    public static ushort? TryToUInt16(bool value) => ToUInt16(value);

    /// <summary>Text as SMALLINT UNSIGNED: blanks around, a sign, digits.</summary>
    public static ushort ParseUInt16(Utf8 text) => NumberText.Integer<byte, ushort>(text.Span);

    /// <summary>As <see cref="ParseUInt16(Utf8)"/>.</summary>
    public static ushort ParseUInt16(string text) => NumberText.Integer<char, ushort>(text);

    /// <summary>As <see cref="ParseUInt16(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static ushort? TryParseUInt16(Utf8 text) => NumberText.TryInteger<byte, ushort>(text.Span, out var result) == Reading.Good ? result : null;

    /// <summary>As <see cref="ParseUInt16(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static ushort? TryParseUInt16(string text) => NumberText.TryInteger<char, ushort>(text, out var result) == Reading.Good ? result : null;
}
