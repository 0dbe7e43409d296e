using System.Collections.Generic;
using System.Text;

namespace Laminar.Connectors.Tests.Formats;

/// <summary>CSV read one character at a time, with nothing clever: what the vectorised reader is compared with. Null is an empty unquoted field.</summary>
public static class NaiveCsv
{
    public static List<List<string?>> Read(string text)
    {
        var records = new List<List<string?>>();
        var record = new List<string?>();
        var at = 0;
        while (at < text.Length)
        {
            record.Add(Field(text, ref at));
            if (at < text.Length && text[at] == ',')
            {
                at++;
                if (at == text.Length)
                {
                    record.Add(null);
                }

                continue;
            }

            at += at < text.Length && text[at] == '\r' ? 2 : 1;
            records.Add(record);
            record = [];
        }

        if (record.Count > 0)
        {
            records.Add(record);
        }

        return records;
    }

    private static string? Field(string text, ref int at)
    {
        var value = new StringBuilder();
        if (at < text.Length && text[at] == '"')
        {
            for (at++; text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"'); at++)
            {
                value.Append(text[at]);
                at += text[at] == '"' ? 1 : 0;
            }

            at++;
            return value.ToString();
        }

        for (; at < text.Length && text[at] is not (',' or '\n') && !(text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n'); at++)
        {
            value.Append(text[at]);
        }

        return value.Length == 0 ? null : value.ToString();
    }
}
