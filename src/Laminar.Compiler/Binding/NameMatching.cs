using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>Column names match ignoring case and underscores, so that SQL's event_time finds C#'s EventTime; quoted ones exactly.</summary>
internal static class NameMatching
{
    public static bool Matches(this Identifier identifier, string name) =>
        identifier.Quoted ? string.Equals(identifier.Text, name, StringComparison.Ordinal) : Fold(identifier.Text) == Fold(name);

    /// <summary>Lower case without underscores. A name of underscores alone stays as it is.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (c != '_')
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.Length == 0 ? name : folded.ToString();
    }

    /// <summary>Indexes of the names that match; where one is spelled exactly alike, just that.</summary>
    public static IReadOnlyList<int> Find(Identifier identifier, IReadOnlyList<string> names)
    {
        var matches = Enumerable.Range(0, names.Count).Where(i => identifier.Matches(names[i])).ToList();
        var exact = matches.Where(i => string.Equals(names[i], identifier.Text, StringComparison.Ordinal)).ToList();
        return exact.Count > 0 ? exact : matches;
    }
}
