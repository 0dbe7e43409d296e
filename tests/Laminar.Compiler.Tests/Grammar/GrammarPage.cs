using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Laminar.Compiler.Tests.Grammar;

/// <summary>docs/grammar.md.</summary>
internal static class GrammarPage
{
    private const int Width = 120;

    public static string Write()
    {
        var page = new StringBuilder("""
            # The grammar

            Generated from the rules beside the parse methods (`src/Laminar.Compiler/Syntax/Parsing`); a test writes random sentences by them, which the parser must accept.
            What parses is not all implemented yet: what is not is an error that names it (LAM0300).

            KEYWORDS in any case, `'symbols'`, `[optional]`, `{repeated, or not at all}`, `(grouped)`, `a | b`. Comments are `-- to the end of the line` and `/* … */`, which nest.
            Few words are reserved: columns may be called value, time, key, end, window. Operators bind as in PostgreSQL; comparisons do not chain.
            Columns, watermark and key of a table may stand in any order.


            """.ReplaceLineEndings("\n"));
        page.Append("| token | |\n|---|---|\n");
        foreach (var token in GrammarRules.Tokens)
        {
            page.Append("| ").Append(token.Key).Append(" | ").Append(token.Value).Append(" |\n");
        }

        page.Append("\n```ebnf\n");
        foreach (var name in GrammarRules.InReadingOrder())
        {
            page.Append(Wrapped(name, GrammarRules.Text[name])).Append('\n');
        }

        return page.Append("```\n").ToString();
    }

    /// <summary>Breaks long rules at their outermost alternatives.</summary>
    private static string Wrapped(string name, string rule)
    {
        var line = name.PadRight(16) + " = " + rule;
        return line.Length <= Width ? line : name.PadRight(16) + " = " + string.Join("\n" + new string(' ', 16) + " | ", Alternatives(rule));
    }

    private static List<string> Alternatives(string rule)
    {
        var parts = new List<string>();
        var depth = 0;
        var start = 0;
        var quoted = false;
        for (var i = 0; i < rule.Length; i++)
        {
            quoted ^= rule[i] == '\'';
            depth += quoted ? 0 : rule[i] is '(' or '[' or '{' ? 1 : rule[i] is ')' or ']' or '}' ? -1 : 0;
            if (!quoted && depth == 0 && rule[i] == '|')
            {
                parts.Add(rule[start..i].Trim());
                start = i + 1;
            }
        }

        parts.Add(rule[start..].Trim());
        return parts;
    }
}
