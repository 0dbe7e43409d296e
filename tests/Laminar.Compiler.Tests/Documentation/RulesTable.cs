using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Laminar.Compiler.Tests.Documentation;

/// <summary>docs/rules/README.md: all pages, by what they are about.</summary>
internal static class RulesTable
{
    private static readonly (string Title, Func<string, bool> Holds)[] s_parts =
    {
        ("SQL: the text", id => At(id) < 50),
        ("SQL: names, types, grouping, windows", id => At(id) is >= 50 and < 300),
        ("SQL: not there yet, and scripts", id => At(id) is >= 300 and < 1000),
        ("Declarations in C#", id => At(id) is >= 1000 and < 2000),
        ("Time and state", id => At(id) is >= 2000 and < 3000),
        ("Hot path: allocation", id => At(id) is >= 3000 and < 4000),
        ("Hot path: blocking", id => At(id) is >= 4000 and < 5000),
        ("Determinism and structs", id => At(id) is >= 5000 and < 9000),
        ("Internal", id => At(id) >= 9000),
    };

    public static string Write(IReadOnlyList<RulePage> pages)
    {
        var text = new StringBuilder("""
            # Rules

            Everything the compiler, the generator and the analyzers report. Ids are never reused. Each page says why, and shows what is bad and what is good instead; a test compiles the SQL of both.
            Generated from the pages' headings.

            """.ReplaceLineEndings("\n"));
        foreach (var (title, holds) in s_parts)
        {
            var rules = pages.Where(p => holds(p.Id)).ToList();
            if (rules.Count > 0)
            {
                text.Append("\n## ").Append(title).Append("\n| rule | |\n|---|---|\n");
                rules.ForEach(p => text.Append("| [").Append(p.Id).Append("](").Append(p.Id).Append(".md) | ").Append(p.Title.Replace("|", "\\|")).Append(" |\n"));
            }
        }

        return text.ToString();
    }

    private static int At(string id) => int.Parse(id.AsSpan(3), System.Globalization.CultureInfo.InvariantCulture);
}
