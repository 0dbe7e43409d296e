using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Laminar.Compiler.Catalog;
using Laminar.Oracle.Generation;

namespace Laminar.Oracle.RowPatterns;

/// <summary>Random MATCH_RECOGNIZE queries over a stream: any pattern, conditions that go back in the match, any measures.</summary>
public sealed class PatternGenerator(Random random, StreamEntry stream)
{
    private static readonly string[] Names = ["a", "b", "c", "d"];

    private readonly List<Column> _numbers = [.. stream.Columns.Where((x, i) => i != stream.EventTime && x.Type.IsNumeric && x.Type.Kind != TypeKind.UBigInt)];
    private List<string> _variables = [];
    private List<string> _named = [];

    public string Next()
    {
        var pattern = Alternatives(0);
        _variables = [.. Names.Where(name => Regex.IsMatch(pattern, $@"\b{name}\b"))];
        var subset = _variables.Count > 1 && random.Next(3) == 0 ? $" SUBSET u = ({_variables[0]}, {_variables[^1]})" : "";
        _named = [.. _variables, .. subset.Length > 0 ? ["u"] : Array.Empty<string>()];
        var areAllRows = random.Next(3) == 0;
        var rows = !areAllRows ? "" : " ALL ROWS PER MATCH" + Any(["", " SHOW EMPTY MATCHES", " OMIT EMPTY MATCHES"]);
        var partition = random.Next(3) == 0 ? "" : $"PARTITION BY {Any(stream.Columns.Where((x, i) => i != stream.EventTime && !x.Type.IsNumeric).DefaultIfEmpty(_numbers[0])).Name} ";
        var measures = Enumerable.Range(1, random.Next(1, 5)).Select(i => $"{Measure()} AS m{i}");
        var skip = random.Next(5) switch
        {
            0 => " AFTER MATCH SKIP PAST LAST ROW",
            1 or 2 => " AFTER MATCH SKIP TO NEXT ROW",
            3 => $" AFTER MATCH SKIP TO {Any(["FIRST", "LAST"])} {Any(_named)}",
            _ => "",
        };
        var within = random.Next(2) == 0 ? $" WITHIN INTERVAL '{random.Next(1, 12) / 2.0:0.0}' SECOND" : "";
        var defined = _variables.Where(_ => random.Next(5) > 0).ToList();
        var define = defined.Count == 0 ? "" : " DEFINE " + string.Join(", ", defined.Select(x => $"{x} AS {Condition(x)}"));
        var time = stream.Columns[stream.EventTime].Name;
        var isOfWindows = within.Length > 0 && random.Next(3) == 0;
        measures = isOfWindows && !areAllRows ? measures.Append("MATCH_ROWTIME() AS at") : measures;
        var above = isOfWindows ? "SELECT window_end, COUNT(*) AS n, COUNT(m1) AS m FROM " : random.Next(4) switch { 0 => "SELECT COUNT(*) AS n FROM ", 1 => "SELECT m1 FROM ", _ => "SELECT * FROM " };
        var windows = isOfWindows ? $" GROUP BY TUMBLE({(areAllRows ? time : "at")}, INTERVAL '{random.Next(1, 4)}' SECOND)" : "";
        var below = random.Next(3) == 0 ? $"(SELECT * FROM {stream.Name} WHERE {Number("")} <> 2)" : stream.Name;
        var sql = $"{above}{below} MATCH_RECOGNIZE ({partition}ORDER BY {time} MEASURES {string.Join(", ", measures)}{rows}{skip} PATTERN ({pattern}){within}{subset}{define}) AS m{windows}";

        // A group of matches would be what the TTL is for, and has no time.
        return above.Contains("COUNT", StringComparison.Ordinal) ? sql : sql + EmitSql.Ttl(sql);
    }

    private string Alternatives(int depth) => string.Join(" | ", Enumerable.Range(0, random.Next(4) == 0 ? 2 : 1).Select(_ => Sequence(depth)));

    private string Sequence(int depth) => string.Join(" ", Enumerable.Range(0, random.Next(1, depth == 0 ? 5 : 3)).Select(_ => Factor(depth)));

    private string Factor(int depth)
    {
        var item = depth < 2 && random.Next(4) == 0 ? $"({Alternatives(depth + 1)})"
            : depth == 0 && random.Next(12) == 0 ? $"PERMUTE({Any(Names)}, {Sequence(1)})"
            : Any(Names);
        var quantifier = random.Next(10) switch
        {
            0 => "?",
            1 => "*",
            2 or 3 => "+",
            4 => $"{{{random.Next(1, 3)}}}",
            5 => $"{{{random.Next(0, 2)},{random.Next(2, 4)}}}",
            6 => $"{{{random.Next(1, 3)},}}",
            _ => "",
        };
        return item + quantifier + (quantifier.Length > 0 && random.Next(3) == 0 ? "?" : "");
    }

    private string Condition(string variable)
    {
        var number = Number(random.Next(2) == 0 ? variable + "." : "");
        return random.Next(12) switch
        {
            9 => $"COUNT({Any(_named)}.*) < {random.Next(1, 5)}",
            10 => $"SUM({Small(random.Next(2) == 0 ? "" : Any(_named))}) < {random.Next(2, 12)}",
            11 => $"{number} >= COALESCE({Any(["MIN", "MAX"])}({Number(Any(_named) + ".")}), 1)",
            0 => $"{number} > {random.Next(-2, 3)}",
            1 => $"{number} < {random.Next(0, 5)} AND {Number("")} >= {random.Next(-3, 2)}",
            2 => $"PREV({number}) <= {number}",
            3 => $"{number} <> PREV({number}, {random.Next(1, 4)}) OR {number} > 2",
            4 => $"{number} >= FIRST({Number(Any(_named) + ".")})",
            5 => $"LAST({number}, {random.Next(0, 3)}) < 4",
            6 => $"COALESCE({number} > LAST({Number(Any(_variables) + ".")}), TRUE)",
            7 => $"{number} = PREV(LAST({Number(Any(_variables) + ".")}, {random.Next(0, 2)})) OR {number} > 1",
            _ => $"12 / ({Small(variable)} - 3) < 7",
        };
    }

    private string Measure()
    {
        var of = random.Next(4) == 0 ? "" : Any(_named) + ".";
        var final = random.Next(3) switch { 0 => "FINAL ", 1 => "RUNNING ", _ => "" };
        return random.Next(13) switch
        {
            12 => "MATCH_ROWTIME()",
            0 => $"{final}FIRST({Column(of)})",
            1 => $"{final}LAST({Column(of)}, {random.Next(0, 3)})",
            2 => Column(of),
            3 => $"PREV({Column(of)}, {random.Next(1, 4)})",
            4 => $"FIRST({Column(of)}, {random.Next(1, 3)})",
            5 => "MATCH_NUMBER()",
            6 => "CLASSIFIER()",
            7 => final + (of.Length == 0 ? "COUNT(*)" : $"COUNT({of}*)"),
            8 => $"{final}{Any(["MIN", "MAX", "COUNT"])}({Number(of)})",
            9 => $"{final}{Any(["SUM", "AVG"])}({Small(of.TrimEnd('.'))})",
            10 => $"100 / ({Small(of.TrimEnd('.'))} - 1)",
            _ => $"FIRST({Number(of)}) = {Number("")}",
        };
    }

    private string Column(string of) => of + Any(stream.Columns).Name;

    private string Number(string of) => of + Any(_numbers).Name;

    private string Small(string variable) => (variable.Length == 0 ? "" : variable + ".") + Any(_numbers.Where(x => x.Type.IsInteger).DefaultIfEmpty(_numbers[0])).Name;

    private T Any<T>(IEnumerable<T> items) => items.ElementAt(random.Next(items.Count()));
}
