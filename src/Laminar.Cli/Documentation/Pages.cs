using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Text;

namespace Laminar.Cli.Documentation;

/// <summary>The documentation, which the tool carries with it: who has installed it has no checkout to look into.</summary>
internal static class Pages
{
    private const string Folder = "docs/";
    private const string Extension = ".md";
    private const string Index = "/README";
    private const string Rules = "rules/";

    public static IReadOnlyList<Page> All { get; } = typeof(Pages).Assembly.GetManifestResourceNames()
        .Where(x => x.StartsWith(Folder, StringComparison.Ordinal))
        .Select(x => new Page(NameOf(x), x))
        .OrderBy(x => x.Name, StringComparer.Ordinal).ToList();

    /// <summary>By its name, in any case, or the last part of it; null where there is none.</summary>
    public static Page? Find(string name) =>
        All.FirstOrDefault(x => string.Equals(x.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? All.FirstOrDefault(x => x.Name.EndsWith("/" + name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name that one may have meant, or null.</summary>
    public static string? Near(string name) => DidYouMean.Find(name, All.Select(x => x.Name).ToList());

    private static string NameOf(string resource)
    {
        var name = resource[Folder.Length..^Extension.Length];
        return name.EndsWith(Index, StringComparison.Ordinal) ? name[..^Index.Length]
            : name.StartsWith(Rules, StringComparison.Ordinal) ? name[Rules.Length..]
            : name;
    }
}
