using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Laminar.Reference;

/// <summary>Regular expressions by .NET's, and digests.</summary>
public static class PatternFunctions
{
    public static IEnumerable<(string Name, Func<object?[], object?> Body)> All =>
    [
        ("REGEXP_LIKE", a => Of(a).IsMatch(S(a[0]))),
        ("REGEXP", a => Of(a).IsMatch(S(a[0]))),
        ("REGEXP_EXTRACT", a => Group(a, a.Length == 3 ? (int)Integers.Widen(a[2]!) : 0)),
        ("REGEXP_SUBSTR", a => Group(a, 0)),
        ("REGEXP_REPLACE", a => Of(a).Replace(S(a[0]), match => Replaced(match, S(a[2])), 1)),
        ("REGEXP_REPLACE_ALL", a => Of(a).Replace(S(a[0]), match => IsWhole(match, S(a[0])) ? Replaced(match, S(a[2])) : match.Value)),
        ("REGEXP_COUNT", a => Of(a).Matches(S(a[0])).Count(match => IsWhole(match, S(a[0])))),
        ("REGEXP_INSTR", a => Of(a).Match(S(a[0])) is { Success: true } match ? S(a[0])[..match.Index].EnumerateRunes().Count() + 1 : 0),
        ("MD5", a => Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(Encoding.UTF8.GetBytes(S(a[0]))))),
        ("SHA256", a => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(S(a[0]))))),
        ("TO_HEX", a => Hex(a[0]!)),
        ("HEX", a => Hex(a[0]!)),
    ];

    private static string S(object? value) => (string)value!;

    /// <summary>It does not begin in the middle of a character that is two of UTF-16: an empty match may.</summary>
    private static bool IsWhole(Match match, string text) => match.Index == text.Length || !char.IsLowSurrogate(text[match.Index]);

    private static string Hex(object value) => value is long wide ? wide.ToString("x") : Convert.ToInt32(value).ToString("x");

    private static Regex Of(object?[] a) => new(Net(S(a[1])), RegexOptions.Singleline | RegexOptions.CultureInvariant);

    /// <summary>A $ that ends the text alone, a character that may be two of UTF-16; digits and words that are those of the language.</summary>
    private static string Net(string pattern) => Regex.Replace(pattern, @"\\.|\[\[:\w+:\]|\$|\.", part => part.Value switch
    {
        "." => @"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\uD800-\uDFFF])",
        "$" => @"\z",
        @"\d" => "[0-9]",
        @"\w" => @"[\p{L}0-9_]",
        @"\y" => @"\b",
        "[[:alpha:]" => @"[\p{L}",
        "[[:digit:]" => "[0-9",
        _ => part.Value,
    });

    private static string? Group(object?[] a, int group)
    {
        var match = Of(a).Match(S(a[0]));
        return group >= 0 && group < match.Groups.Count && match.Success && match.Groups[group].Success ? match.Groups[group].Value : null;
    }

    private static string Replaced(Match match, string replacement) => Regex.Replace(replacement, @"\\([1-9&\\])", part => part.Groups[1].Value switch
    {
        "&" => match.Value,
        "\\" => "\\",
        var group => match.Groups[int.Parse(group)].Value,
    });
}
