using System;
using System.Collections.Generic;
using System.Text;

namespace Laminar.Compiler.Emit;

/// <summary>C# member names out of SQL names.</summary>
internal static class Identifiers
{
    /// <summary>
    /// Pascal case: parts between underscores and other non-letters get a capital; a name of several parts without any small letter is lowered first
    /// (window_start and WINDOW_START → WindowStart; Vwap, ISIN and minPrice → Vwap, ISIN, MinPrice).
    /// </summary>
    public static string Pascal(string name)
    {
        var lower = name.IndexOf('_') >= 0 && name.ToUpperInvariant() == name;
        var text = new StringBuilder(name.Length);
        var startsPart = true;
        foreach (var c in name)
        {
            // A surrogate is half a letter; no half is allowed in an identifier.
            if (!char.IsLetterOrDigit(c))
            {
                startsPart = true;
                continue;
            }

            text.Append(startsPart ? char.ToUpperInvariant(c) : lower ? char.ToLowerInvariant(c) : c);
            startsPart = false;
        }

        if (text.Length == 0)
        {
            return "Column";
        }

        return char.IsDigit(text[0]) ? "_" + text : text.ToString();
    }

    /// <summary>Pascal names that differ from each other and from <paramref name="taken"/>.</summary>
    public static EquatableArray<string> Members(IEnumerable<string> names, params string[] taken)
    {
        var used = new HashSet<string>(taken, StringComparer.Ordinal);
        var members = new List<string>();
        foreach (var name in names)
        {
            members.Add(Unused(Pascal(name), used));
        }

        return members.ToEquatableArray();
    }

    /// <summary>The name, or the name with an underscore or a number where it is taken; it is taken afterwards.</summary>
    public static string Unused(string name, ISet<string> used)
    {
        var candidate = name;
        for (var i = 1; !used.Add(candidate); i++)
        {
            candidate = i == 1 ? name + "_" : name + i;
        }

        return candidate;
    }
}
