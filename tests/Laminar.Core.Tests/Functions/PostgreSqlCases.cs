using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Laminar.Tests.Values;

/// <summary>One line of PostgreSql.tsv.</summary>
internal sealed record PostgreSqlCase(string Expression, string Expected, string Name, string[] Arguments)
{
    public static IReadOnlyList<PostgreSqlCase> All { get; } = File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Functions", "PostgreSql.tsv"))
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Split('\t').Select(Unescape).ToArray())
        .Select(fields => new PostgreSqlCase(fields[0], fields[1], fields[2], fields[3..]))
        .ToList();

    private static string Unescape(string field)
    {
        // Backslashes first into something that no field holds, so that \\t stays two characters.
        return field.Replace("\\\\", "\0").Replace("\\t", "\t").Replace("\\n", "\n").Replace("\0", "\\");
    }
}
