using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Laminar.Compiler.Scripts;
using Xunit;

namespace Laminar.Compiler.Tests.Documentation;

/// <summary>The tables of docs/scripts.md are those of the compiler.</summary>
public sealed class ScriptTableTests
{
    [Fact]
    public void The_tables_of_options_are_current()
    {
        var text = File.ReadAllText(GeneratedFile.Path("docs/scripts.md")).ReplaceLineEndings("\n");
        text = With(text, "options", "option | for | values |", TableOption.All.Select(x => $"`{x.Name}` | {x.For} | {x.Values} | {x.Meaning}"));
        text = With(text, "fields", "option | values |", FieldOption.All.Select(x => $"`{x.Name}` | {x.Values} | {x.Meaning}"));
        text = With(text, "settings", "setting | values |", SettingReader.All.Select(x => $"`{x.Name}` | {x.Values} | {x.Meaning}"));
        GeneratedFile.Check("docs/scripts.md", text);
    }

    private static string With(string text, string section, string head, IEnumerable<string> rows)
    {
        var lines = rows.Select(row => $"| {row} |\n").Prepend("|" + string.Concat(Enumerable.Repeat("---|", head.Count(c => c == '|') + 1)) + "\n").Prepend($"| {head} |\n");
        return Regex.Replace(
            text, $"<!-- {section} -->\n.*?<!-- /{section} -->", _ => $"<!-- {section} -->\n{string.Concat(lines)}<!-- /{section} -->", RegexOptions.Singleline, TimeSpan.FromSeconds(10));
    }
}
