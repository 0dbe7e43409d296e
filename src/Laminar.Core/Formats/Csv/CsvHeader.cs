using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Laminar.Formats;

/// <summary>The first record, where it names the columns: which field holds which live column. A column that is not there is an error before any row.</summary>
internal static unsafe class CsvHeader
{
    public static string[] Names(byte* block, int* ends, int count)
    {
        var record = new CsvRecord { Block = block, Ends = ends };
        var names = new string[count];
        for (var i = 0; i < count; i++)
        {
            record.Map = &i;
            var field = record.Locate(0);
            var text = field.Bytes;
            var bytes = new byte[text.Length];
            var length = field.Form == FieldForm.DoubledQuotes ? DoubledQuotes.Undo(text, bytes) : text.Length;
            names[i] = Encoding.UTF8.GetString(field.Form == FieldForm.DoubledQuotes ? bytes.AsSpan(0, length) : text).Trim();
        }

        return names;
    }

    /// <summary>For each live column the field that holds it. The problem in words, or null.</summary>
    public static string? Match(string[] names, ReadOnlySpan<string> columns, Span<int> map)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            var column = columns[i];
            var exact = Where(names, name => name == column);
            var found = exact.Count > 0 ? exact : Where(names, name => ColumnMatch.Same(name, column));
            if (found.Count != 1)
            {
                return found.Count == 0 ? Missing(column, names) : $"the header names column {column} more than once";
            }

            map[i] = found[0];
        }

        return null;
    }

    private static List<int> Where(string[] names, Predicate<string> fits) =>
        Enumerable.Range(0, names.Length).Where(i => fits(names[i])).ToList();

    private static string Missing(string column, string[] names)
    {
        const int shown = 12;
        var list = string.Join(", ", names.Take(shown).Select(name => ValueText.Shorten(Encoding.UTF8.GetBytes(name)).Trim('"')));
        return $"no column {column} in the header, which has {list}{(names.Length > shown ? ", …" : "")}{Advice(column, names)}";
    }

    /// <summary>What was probably meant: another delimiter, or no header at all.</summary>
    private static string Advice(string column, string[] names)
    {
        foreach (var (delimiter, written) in new[] { (';', ";"), ('\t', "\\t"), ('|', "|") })
        {
            if (names.Any(name => name.Split(delimiter).Any(part => ColumnMatch.Same(part.Trim(), column))))
            {
                return $"; its names stand between other delimiters: set the option delimiter to '{written}'";
            }
        }

        return names.Any(name => name.Length > 0 && (char.IsAsciiDigit(name[0]) || name[0] == '-'))
            ? "; where the first line is a row already, set the option header to false"
            : "";
    }
}
