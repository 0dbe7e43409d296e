using System.Numerics;
using Laminar.Values;

namespace Laminar.Functions;

/// <content>Numbers that are looked for among narrower ones: each element is widened to what the number is, as a comparison widens its sides.</content>
public static partial class Arrays
{
    /// <inheritdoc cref="Contains{T}"/>
    public static bool Contains<TElement, T>(Utf8 array, T value)
        where TElement : struct, INumberBase<TElement>
        where T : struct, INumberBase<T> => PackedArray.IndexOf<TElement, T>(array.Span, value) >= 0;

    /// <inheritdoc cref="Any{T}"/>
    public static bool? Any<TElement, T>(Utf8 array, T value)
        where TElement : struct, INumberBase<TElement>
        where T : struct, INumberBase<T> => Contains<TElement, T>(array, value) ? true : PackedArray.HasNulls(array.Span) ? null : false;

    /// <inheritdoc cref="Position{T}"/>
    public static int? Position<TElement, T>(Utf8 array, T value)
        where TElement : struct, INumberBase<TElement>
        where T : struct, INumberBase<T> => PackedArray.IndexOf<TElement, T>(array.Span, value) is >= 0 and var index ? index + 1 : null;
}
