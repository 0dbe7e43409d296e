using System.Globalization;
using System.Text;

namespace Laminar.Compiler.Logical;

/// <summary>Text of the user's in lines of a plan: what would break a line, hide in an editor or be no character at all is shown by its number.</summary>
internal static class Printable
{
    public static string Text(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                result.Append(text[i]).Append(text[++i]);
            }
            else if (IsPlain(text[i]))
            {
                result.Append(text[i]);
            }
            else
            {
                result.AppendFormat(CultureInfo.InvariantCulture, "\\u{0:X4}", (int)text[i]);
            }
        }

        return result.ToString();
    }

    private static bool IsPlain(char c) => char.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
