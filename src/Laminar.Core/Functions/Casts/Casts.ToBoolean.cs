using System;
using System.Numerics;

namespace Laminar.Functions;

/// <content>To BOOLEAN.</content>
public static partial class Casts
{
    /// <summary>Zero is FALSE, every other number TRUE.</summary>
    public static bool ToBoolean<T>(T value) where T : unmanaged, INumberBase<T> => !T.IsZero(value);

    /// <summary>The same.</summary>
    public static bool ToBoolean(bool value) => value;

    /// <summary>Never null.</summary>
    public static bool? TryToBoolean<T>(T value) where T : unmanaged, INumberBase<T> => !T.IsZero(value);

    /// <summary>Never null.</summary>
    public static bool? TryToBoolean(bool value) => value;

    /// <summary>Text as BOOLEAN, as PostgreSQL reads it: true, false, yes, no, on, off, or enough of their first letters; 1, 0. Any case, blanks around.</summary>
    public static bool ParseBoolean(Utf8 text) => NumberText.Checked(BooleanText.TryRead(text.Span, out var result), result);

    /// <summary>As <see cref="ParseBoolean(Utf8)"/>.</summary>
    public static bool ParseBoolean(string text) => NumberText.Checked(BooleanText.TryRead(text.AsSpan(), out var result), result);

    /// <summary>As <see cref="ParseBoolean(Utf8)"/>; null where the text is not one.</summary>
    public static bool? TryParseBoolean(Utf8 text) => BooleanText.TryRead(text.Span, out var result) == Reading.Good ? result : null;

    /// <summary>As <see cref="ParseBoolean(Utf8)"/>; null where the text is not one.</summary>
    public static bool? TryParseBoolean(string text) => BooleanText.TryRead(text.AsSpan(), out var result) == Reading.Good ? result : null;
}
