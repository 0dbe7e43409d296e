using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;

namespace Laminar.Oracle.Gaps;

/// <summary>Random GAP_FILLs: of a stream, of the rows that a query keeps of it, of closed windows; with windows, windows over rows and sums above.</summary>
public sealed class GapGenerator(Random random, StreamEntry stream)
{
    private readonly string _time = stream.Columns[stream.EventTime].Name;
    private readonly List<Column> _columns = [.. stream.Columns.Where((_, i) => i != stream.EventTime)];

    public string Next()
    {
        var ofWindows = random.Next(3) == 0;
        var (below, time, columns) = ofWindows ? Windows() : Rows();
        var keys = columns.Where(x => !x.Type.IsNumeric || random.Next(4) == 0).OrderBy(_ => random.Next()).Take(random.Next(3)).ToList();
        var others = columns.Except(keys).OrderBy(_ => random.Next()).ToList();
        var interpolated = others.Where(x => x.Type.IsNumeric).Take(random.Next(3)).ToList();
        var carried = others.Except(interpolated).Take(random.Next(4)).ToList();
        var fills = (carried.Count == 0 ? "" : $", LOCF({string.Join(", ", carried.Select(x => x.Name))})") + string.Concat(interpolated.Select(x => $", INTERPOLATE({x.Name})"));
        var step = random.Next(1, 7) * 500;
        var gap = step * random.Next(1, 12) + (random.Next(2) == 0 ? 0 : random.Next(step));
        var offset = random.Next(3) == 0 ? $", INTERVAL '{random.Next(-3000, 3000) / 1000.0:0.000}' SECOND" : "";
        var until = random.Next(2) == 0 ? ", UNTIL WATERMARK" : "";
        var partition = keys.Count == 0 ? "" : " PARTITION BY " + string.Join(", ", keys.Select(x => x.Name));
        var from = $"TABLE(GAP_FILL(TABLE t{partition}, DESCRIPTOR({time}), INTERVAL '{step / 1000.0:0.000}' SECOND{offset}{fills}, MAX GAP INTERVAL '{gap / 1000.0:0.000}' SECOND{until}))";
        return $"WITH t AS ({below}) {Above(from, time, columns, [.. carried, .. interpolated])}";
    }

    private (string Sql, string Time, List<Column> Columns) Rows()
    {
        var where = random.Next(3) == 0 ? $" WHERE {Any(_columns).Name} IS NOT NULL" : "";
        return ($"SELECT * FROM {stream.Name}{where}", _time, _columns);
    }

    /// <summary>The usual thing: buckets as long as the windows.</summary>
    private (string Sql, string Time, List<Column> Columns) Windows()
    {
        var keys = _columns.Where(x => !x.Type.IsNumeric).Take(random.Next(2)).ToList();
        var numbers = _columns.Where(x => x.Type.IsInteger && x.Type.Kind is TypeKind.Integer or TypeKind.SmallInt).Take(1).ToList();
        var made = new List<Column>(keys) { new("n", SqlType.BigInt, false, ClrKind.Int64, "n") };
        var items = keys.Select(x => x.Name).Append("COUNT(*) AS n").ToList();
        foreach (var number in numbers)
        {
            items.Add($"SUM({number.Name}) AS s");
            made.Add(new Column("s", SqlType.BigInt, true, ClrKind.Int64, "s"));
        }

        var time = random.Next(4) == 0 ? "window_start" : "window_end";
        var window = random.Next(3) == 0 ? "HOP(" + _time + ", INTERVAL '1' SECOND, INTERVAL '3' SECOND)" : $"TUMBLE({_time}, INTERVAL '{random.Next(1, 4)}' SECOND)";
        return ($"SELECT {string.Join(", ", items)}, {time} FROM {stream.Name} GROUP BY {string.Join(", ", keys.Select(x => x.Name).Append(window))}", time, made);
    }

    private string Above(string from, string time, List<Column> columns, List<Column> filled) => random.Next(6) switch
    {
        0 => $"SELECT {time}, COUNT(*) AS c FROM {from} GROUP BY {time}",
        1 => $"SELECT COUNT(*) AS c, COUNT({Any(columns).Name}) AS m FROM {from} GROUP BY TUMBLE({time}, INTERVAL '4' SECOND)",
        2 when filled.Count > 0 => $"SELECT {time}, {Any(filled).Name} FROM {from} WHERE {Any(filled).Name} IS NOT NULL",
        3 => $"SELECT {time}, LAG({time}) OVER (ORDER BY {time}) AS b FROM {from}",
        _ => $"SELECT * FROM {from}",
    };

    private T Any<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
