namespace Laminar.Aggregates;

/// <summary>Strings by code point: as UTF-16, but surrogates (U+10000 and above) after U+E000 to U+FFFF.</summary>
internal static class CodePoints
{
    public static int Compare(string left, string right)
    {
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            if (left[i] != right[i])
            {
                return Rank(left[i]) - Rank(right[i]);
            }
        }

        return left.Length - right.Length;
    }

    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x1_0000 : unit;
}
