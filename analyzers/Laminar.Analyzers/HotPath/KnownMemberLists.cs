using System;
using System.Collections.Generic;
using System.IO;

namespace Laminar.Analyzers.HotPath;

/// <summary>
/// Reads the lists (Lists/*.txt): "[reason]" heads a group of clean members, "[LAMnnnn reason]" one of forbidden members; then one member a line.
/// Blank lines and lines that begin with # are for readers.
/// </summary>
internal static class KnownMemberLists
{
    private static readonly string[] s_files = { "Clean.txt", "Forbidden.txt" };

    public static IReadOnlyDictionary<string, KnownMember> Read()
    {
        var lines = new Dictionary<string, KnownMember>(StringComparer.Ordinal);
        foreach (var file in s_files)
        {
            using var text = new StreamReader(typeof(KnownMemberLists).Assembly.GetManifestResourceStream("Laminar.Analyzers.Lists." + file)!);
            Read(text, file, lines);
        }

        return lines;
    }

    private static void Read(TextReader text, string file, Dictionary<string, KnownMember> lines)
    {
        var (rule, group) = ((string?)null, "");
        while (text.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[')
            {
                group = line.Trim('[', ']');
                rule = group.StartsWith("LAM", StringComparison.Ordinal) ? group.Substring(0, 7) : null;
                group = rule is null ? group : group.Substring(8);
            }
            else if (lines.TryGetValue(line, out var other))
            {
                throw new FormatException(file + ": " + line + " is listed twice, also as " + other.Group);
            }
            else
            {
                lines.Add(line, new(line, rule, group));
            }
        }
    }
}
