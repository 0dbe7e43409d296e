using System;
using System.Globalization;
using System.Linq;

namespace Laminar.Compiler.Logical;

/// <summary>Patterns and what is taken of their rows, as SQL writes them.</summary>
public static class MatchText
{
    public static string Of(RowPattern pattern, EquatableArray<string> variables) => pattern switch
    {
        PatternVariable x => variables[x.Variable],
        PatternAlternatives { Permuted.Count: > 0 } x => "PERMUTE(" + string.Join(", ", x.Permuted.Select(item => Of(item, variables))) + ")",
        PatternSequence x => string.Join(" ", x.Items.Select(item => item is PatternAlternatives { Permuted.Count: 0 } ? "(" + Of(item, variables) + ")" : Of(item, variables))),
        PatternAlternatives x => string.Join(" | ", x.Items.Select(item => Of(item, variables))),
        PatternRepeat { Item: PatternVariable or PatternAlternatives { Permuted.Count: > 0 } } x => Of(x.Item, variables) + Quantifier(x),
        PatternRepeat x => "(" + Of(x.Item, variables) + ")" + Quantifier(x),
        _ => string.Empty,
    };

    public static string Of(MatchSkip skip, EquatableArray<string> variables) => skip.To switch
    {
        MatchSkipTo.PastLastRow => "past the last row",
        MatchSkipTo.NextRow => "to the next row",
        MatchSkipTo.First => "to the first " + variables[skip.Variable],
        _ => "to the last " + variables[skip.Variable],
    };

    public static string Of(MatchItem item, EquatableArray<string> variables, Func<Expr, string> print)
    {
        var of = item.Variable < 0 ? string.Empty : variables[item.Variable] + ": ";
        var value = item.Place switch
        {
            MatchPlace.Own => print(item.Value!),
            MatchPlace.Classifier => "CLASSIFIER()",
            MatchPlace.Number => "MATCH_NUMBER()",
            MatchPlace.All => AggregateText.Of(item.Aggregate!, print),
            _ => (item.Place == MatchPlace.First ? "FIRST(" : "LAST(") + of + print(item.Value!) + (item.Offset > 0 ? ", " + Number(item.Offset) : "") + ")",
        };
        value = item.IsFinal ? "FINAL " + value : value;
        return item.Back > 0 ? $"PREV({value}, {Number(item.Back)})" : item.Place == MatchPlace.All && item.Variable >= 0 ? $"{value} of {variables[item.Variable]}" : value;
    }

    private static string Quantifier(PatternRepeat repeat) => ((repeat.Least, repeat.Most) switch
    {
        (0, 1) => "?",
        (0, -1) => "*",
        (1, -1) => "+",
        (_, -1) => "{" + Number(repeat.Least) + ",}",
        _ when repeat.Least == repeat.Most => "{" + Number(repeat.Least) + "}",
        _ => "{" + Number(repeat.Least) + "," + Number(repeat.Most) + "}",
    }) + (repeat.Reluctant ? "?" : "");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
