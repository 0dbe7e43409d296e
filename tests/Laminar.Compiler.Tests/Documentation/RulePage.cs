using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Laminar.Compiler.Tests.Documentation;

/// <summary>docs/rules/LAMnnnn.md: a heading, why, and often what is bad and what is good instead.</summary>
internal sealed record RulePage(string Id, string Title, string? Bad, string? Good)
{
    public static string Folder => GeneratedFile.Path("docs/rules");

    public static IEnumerable<RulePage> All() => Directory.GetFiles(Folder, "LAM*.md").OrderBy(p => p, System.StringComparer.Ordinal).Select(Read);

    private static RulePage Read(string path)
    {
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var id = Path.GetFileNameWithoutExtension(path);
        var heading = Regex.Match(text, @"\A# (LAM\d{4}): (.+)\n");
        return new RulePage(id, heading.Groups[1].Value == id ? heading.Groups[2].Value.Trim() : "", Example(text, "Bad"), Example(text, "Good"));
    }

    /// <summary>The SQL below a heading; null where there is none, or it is C#.</summary>
    private static string? Example(string text, string heading)
    {
        var match = Regex.Match(text, @"\n## " + heading + @"\n+```sql\n(.*?)\n```", RegexOptions.Singleline);
        return match.Success ? match.Groups[1].Value : null;
    }
}
