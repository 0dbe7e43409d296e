using System;
using System.Numerics;

namespace Laminar.Functions;

internal static class BooleanText
{
    public static Reading TryRead<TChar>(ReadOnlySpan<TChar> text, out bool result) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        text = NumberText.TrimBlanks(text);
        result = IsTrue(text);
        return result || IsFalse(text) ? Reading.Good : Reading.NotOne;
    }

    // A lone "o" could be on or off: it is neither.
    private static bool IsTrue<TChar>(ReadOnlySpan<TChar> text) where TChar : unmanaged, IBinaryInteger<TChar> =>
        !text.IsEmpty && (NumberText.IsStartOf(text, "true") || NumberText.IsStartOf(text, "yes") || NumberText.IsWord(text, "on") || NumberText.IsWord(text, "1"));

    private static bool IsFalse<TChar>(ReadOnlySpan<TChar> text) where TChar : unmanaged, IBinaryInteger<TChar> =>
        !text.IsEmpty && (NumberText.IsStartOf(text, "false") || NumberText.IsStartOf(text, "no") || NumberText.IsWord(text, "0")
            || (text.Length > 1 && NumberText.IsStartOf(text, "off")));
}
