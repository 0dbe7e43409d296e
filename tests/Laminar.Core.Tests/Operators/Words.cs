using System.Globalization;

namespace Laminar.Core.Tests.Operators;

/// <summary>Texts of numbers, every second one too long to lie in the value itself. Made once: their memory is never given back.</summary>
internal static class Words
{
    private static readonly Utf8[] s_words = Make();

    public static Utf8 Of(long number) => s_words[number % s_words.Length];

    private static Utf8[] Make()
    {
        var words = new Utf8[1000];
        for (var i = 0; i < words.Length; i++)
        {
            var text = i.ToString(CultureInfo.InvariantCulture);
            words[i] = Utf8.Of(i % 2 == 0 ? text : "a longer text that ends in " + text);
        }

        return words;
    }
}
