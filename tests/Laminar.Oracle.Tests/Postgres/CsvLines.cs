using System.Collections.Generic;
using System.Text;

namespace Laminar.Oracle.Postgres;

/// <summary>Reads CSV (RFC 4180).</summary>
public static class CsvLines
{
    /// <summary>How psql is told to write NULL: left alone it writes nothing, as for an empty text.</summary>
    public const string Null = "\u2400";

    /// <param name="emptyIsNull">An empty field without quotes is NULL; otherwise <see cref="Null"/> is.</param>
    public static List<string?[]> Read(string text, bool emptyIsNull = false)
    {
        var lines = new List<string?[]>();
        var fields = new List<string?>();
        var field = new StringBuilder();
        var (quoted, wasQuoted) = (false, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted ? c != '"' : c is not ('"' or ',' or '\n' or '\r'))
            {
                field.Append(c);
            }
            else if (quoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
                wasQuoted = true;
            }
            else if (c is ',' or '\n')
            {
                fields.Add(emptyIsNull && field.Length == 0 && !wasQuoted || field.ToString() == Null ? null : field.ToString());
                field.Clear();
                wasQuoted = false;
                if (c == '\n')
                {
                    lines.Add([.. fields]);
                    fields.Clear();
                }
            }
        }

        return lines;
    }
}
