using System.Numerics;
using System.Runtime.CompilerServices;

namespace Laminar.Functions;

/// <content>To SMALLINT.</content>
public static partial class Casts
{
    /// <summary>An integer as SMALLINT; one that does not fit overflows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short ToInt16<T>(T value) where T : unmanaged, IBinaryInteger<T> => NumberConversion.Narrow<T, short>(value);

    /// <summary>DOUBLE or REAL as SMALLINT, rounded half to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short ToInt16(double value) => NumberConversion.Round<short>(value);

    /// <summary>DECIMAL as SMALLINT, rounded half away from zero.</summary>
    public static short ToInt16(decimal value) => NumberConversion.Round<short>(value);

    /// <summary>TRUE is 1, FALSE 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short ToInt16(bool value) => value ? (short)1 : (short)0;

    /// <summary>As <see cref="ToInt16{T}(T)"/>; null where it does not fit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static short? TryToInt16<T>(T value) where T : unmanaged, IBinaryInteger<T> =>
        NumberConversion.TryNarrow<T, short>(value, out var result) ? result : null;

    /// <summary>As <see cref="ToInt16(double)"/>; null where it does not fit.</summary>
    public static short? TryToInt16(double value) => NumberConversion.TryRound<short>(value, out var result) ? result : null;

    /// <summary>As <see cref="ToInt16(decimal)"/>; null where it does not fit.</summary>
    public static short? TryToInt16(decimal value) => NumberConversion.TryRound<short>(value, out var result) ? result : null;

    /// <summary>As <see cref="ToInt16(bool)"/>.</summary>
    public static short? TryToInt16(bool value) => ToInt16(value);

    /// <summary>Text as SMALLINT: blanks around, a sign, digits.</summary>
    public static short ParseInt16(Utf8 text) => NumberText.Integer<byte, short>(text.Span);

    /// <summary>As <see cref="ParseInt16(Utf8)"/>.</summary>
    public static short ParseInt16(string text) => NumberText.Integer<char, short>(text);

    /// <summary>As <see cref="ParseInt16(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static short? TryParseInt16(Utf8 text) => NumberText.TryInteger<byte, short>(text.Span, out var result) == Reading.Good ? result : null;

    /// <summary>As <see cref="ParseInt16(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static short? TryParseInt16(string text) => NumberText.TryInteger<char, short>(text, out var result) == Reading.Good ? result : null;
}
