using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Laminar.Oracle.RowPatterns;

/// <summary>A MATCH_RECOGNIZE whose rows are letters, and what it gives for a text by .NET's regular expressions: nothing of the engine, the compiler or the reference has a part in it.</summary>
public sealed class LetterQuery
{
    private const string Measures = "MATCH_NUMBER() AS nr, CLASSIFIER() AS v, COUNT(*) AS n, COUNT(u.*) AS us, FIRST(u.Quantity) AS f, LAST(u.Quantity, 1) AS l, FINAL COUNT(u.*) AS fus, FINAL LAST(u.Quantity) AS fl";
    private const string Columns = "nr, v, n, us, f, l, fus, fl";

    private readonly Regex _pattern;
    private readonly int _within;
    private readonly string _rows;
    private readonly (string Kind, string[] Of) _skip;
    private readonly string[] _subset;

    public LetterQuery(Random random)
    {
        var classes = LetterPattern.Names.Select(_ => string.Concat(LetterPattern.Letters.Where(_ => random.Next(2) == 0).DefaultIfEmpty('w'))).ToList();
        var pattern = LetterPattern.Next(random, classes);
        var named = LetterPattern.Names.Where(name => pattern.Regex.Contains($"<{name}>", StringComparison.Ordinal)).ToList();
        _pattern = new Regex(@"\A" + pattern.Regex, RegexOptions.CultureInvariant);
        _within = random.Next(3) == 0 ? random.Next(1, 6) : int.MaxValue;
        _rows = random.Next(4) switch { 0 => "ONE ROW PER MATCH", 1 => "ALL ROWS PER MATCH", 2 => "ALL ROWS PER MATCH SHOW EMPTY MATCHES", _ => "ALL ROWS PER MATCH OMIT EMPTY MATCHES" };
        _subset = [named[random.Next(named.Count)], named[random.Next(named.Count)]];
        var target = random.Next(2) == 0 ? "u" : named[random.Next(named.Count)];
        _skip = (random.Next(5) switch { 0 => "TO NEXT ROW", 1 => "TO FIRST", 2 => "TO LAST", _ => "PAST LAST ROW" }, target == "u" ? _subset : [target]);
        Sql = $"SELECT {(IsOfAllRows ? "Quantity, " : "")}{Columns} FROM Ticks MATCH_RECOGNIZE (ORDER BY Ts MEASURES {Measures} {_rows} " +
            $"AFTER MATCH SKIP {_skip.Kind}{(_skip.Kind is "TO FIRST" or "TO LAST" ? " " + target : "")} PATTERN ({pattern.Sql}){(_within == int.MaxValue ? "" : $" WITHIN INTERVAL '{_within}' SECOND")} " +
            $"SUBSET u = ({string.Join(", ", _subset)}) DEFINE {string.Join(", ", named.Select(name => $"{name} AS Venue IN ({string.Join(", ", classes[Array.IndexOf(LetterPattern.Names, name)].Select(x => LetterPattern.Letters.IndexOf(x, StringComparison.Ordinal)))})"))})";
    }

    public string Sql { get; }

    private bool IsOfAllRows => _rows.StartsWith("ALL", StringComparison.Ordinal);

    /// <summary>What comes out for a text, a letter a second.</summary>
    public IEnumerable<string> Rows(string text)
    {
        var number = 0;
        for (var start = 0; start < text.Length;)
        {
            var match = _pattern.Match(text[start..int.Min(text.Length, (int)long.Min(int.MaxValue, (long)start + _within + 1))]);
            if (!match.Success)
            {
                start++;
                continue;
            }

            var taken = new string[match.Length];
            foreach (var name in LetterPattern.Names)
            {
                foreach (Capture capture in match.Groups[name].Captures)
                {
                    taken[capture.Index] = name;
                }
            }

            number++;
            foreach (var row in Rows(start, taken, number))
            {
                yield return row;
            }

            start += taken.Length == 0 ? 1 : _skip.Kind switch
            {
                "TO NEXT ROW" => 1,
                "TO FIRST" => Array.FindIndex(taken, _skip.Of.Contains),
                "TO LAST" => Array.FindLastIndex(taken, _skip.Of.Contains),
                _ => taken.Length,
            };
        }
    }

    private IEnumerable<string> Rows(int start, string[] taken, int number)
    {
        if (!IsOfAllRows || taken.Length == 0)
        {
            return taken.Length == 0 && _rows.Contains("OMIT", StringComparison.Ordinal) ? [] : [(IsOfAllRows ? start + "," : "") + Values(start, taken, taken, number)];
        }

        return Enumerable.Range(0, taken.Length).Select(i => $"{start + i},{Values(start, taken[..(i + 1)], taken, number)}");
    }

    private string Values(int start, string[] taken, string[] all, int number)
    {
        var (own, final) = (Places(taken), Places(all));
        return string.Join(",", number, taken.LastOrDefault(), taken.Length, own.Count, At(0), At(own.Count - 2), final.Count, final.Count == 0 ? "" : final[^1]);

        List<int> Places(string[] variables) => [.. Enumerable.Range(0, variables.Length).Where(i => _subset.Contains(variables[i])).Select(i => start + i)];

        string At(int i) => i < 0 || i >= own.Count ? "" : own[i].ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
