using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>Fields of ROW columns. A row holds them flat, each a column that is named by its path: bid.price.</summary>
internal static class ColumnPath
{
    public const char Separator = '.';

    /// <summary>The field's own name.</summary>
    public static string Last(string name) => name.Substring(name.LastIndexOf(Separator) + 1);

    /// <summary>The path without its first parts.</summary>
    public static string Below(int parts, string name) => string.Join(".", name.Split(Separator).Skip(parts));

    /// <summary>Indexes of the columns that a dotted name means; where one is spelled exactly alike, just that.</summary>
    public static IReadOnlyList<int> Find(IReadOnlyList<Identifier> path, IReadOnlyList<string> names)
    {
        var matches = Enumerable.Range(0, names.Count).Where(i => Matches(path, names[i].Split(Separator), path.Count)).ToList();
        var exact = matches.Where(i => names[i] == string.Join(".", path.Select(part => part.Text))).ToList();
        return exact.Count == 1 ? exact : matches;
    }

    /// <summary>Indexes of the fields of the ROW that a dotted name means, at any depth.</summary>
    public static IReadOnlyList<int> Within(IReadOnlyList<Identifier> row, IReadOnlyList<string> names) =>
        Enumerable.Range(0, names.Count).Where(i => names[i].Split(Separator) is var parts && parts.Length > row.Count && Matches(row, parts, parts.Length)).ToList();

    private static bool Matches(IReadOnlyList<Identifier> path, string[] parts, int length) =>
        parts.Length == length && path.Select((part, i) => part.Matches(parts[i])).All(isSame => isSame);
}
