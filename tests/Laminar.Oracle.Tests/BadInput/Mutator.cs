using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace Laminar.Oracle.BadInput;

/// <summary>Damages SQL: characters and words go, come, double and change places; the end is cut off.</summary>
public sealed partial class Mutator(Random random)
{
    private static readonly string[] Words =
    [
        "SELECT", "FROM", "WHERE", "GROUP BY", "HAVING", "NULL", "(", ")", ",", ".", "*", "+", "-", "=", "<>", "'", "\"", "`", "--", "/*", "0", "1.5", "1e999", "99999999999999999999999999999999999",
        "'text'", "INTERVAL '1' DAY", "INTERVAL", "TIMESTAMP '2024-01-01'", "CASE", "END", "CAST(", "AS", "OVER ()", "COUNT(*)", "SUM(1)", "TUMBLE(", "window_start", "NOT", "IN", "BETWEEN", "LIKE",
        "IS", "UNION ALL", "JOIN", "ORDER BY", "LIMIT 1", "EMIT CHANGES", "\0", "é", "😀", ";", "::INTEGER", "[1]", "->", "TRUE", "DISTINCT", "FILTER (WHERE TRUE)", "a.b.c", "@", "#", "\\",
    ];

    public string Damage(string sql)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            sql = Once(sql);
        }

        return sql;
    }

    private string Once(string sql)
    {
        if (sql.Length == 0)
        {
            return Words[random.Next(Words.Length)];
        }

        var at = random.Next(sql.Length);
        return random.Next(7) switch
        {
            0 => sql.Remove(at, Math.Min(random.Next(1, 4), sql.Length - at)),
            1 => sql[..at],
            2 => sql.Insert(at, Words[random.Next(Words.Length)]),
            3 => sql[..at] + (char)random.Next(32, 127) + sql[(at + 1)..],
            _ => Tokens(sql),
        };
    }

    private string Tokens(string sql)
    {
        var tokens = Token().Matches(sql).Select(match => match.Value).ToList();
        var (at, other) = (random.Next(tokens.Count), random.Next(tokens.Count));
        switch (random.Next(4))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 2:
                tokens[at] = tokens[other];
                break;
            default:
                tokens[at] = " " + Words[random.Next(Words.Length)] + " ";
                break;
        }

        return string.Concat(tokens);
    }

    [GeneratedRegex(@"\w+|\s+|'[^']*'|.", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
