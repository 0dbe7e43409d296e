using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Oracle.RowPatterns;

/// <summary>A pattern as SQL writes it and as .NET's regular expressions do, whose letters are rows and whose named groups are variables.</summary>
/// <param name="MayBeEmpty">It matches no row, too: then it is not repeated without end.</param>
public sealed record LetterPattern(string Sql, string Regex, bool MayBeEmpty)
{
    /// <summary>Rows are one of these; so is the number of a row's venue.</summary>
    public const string Letters = "wxyz";

    public static readonly string[] Names = ["a", "b", "c", "d"];

    /// <param name="classes">The letters that each variable's rows may be.</param>
    public static LetterPattern Next(Random random, IReadOnlyList<string> classes, int depth = 0) => OneOf([.. Enumerable.Range(0, random.Next(4) == 0 ? 2 : 1).Select(_ => Sequence(random, classes, depth))]);

    private static LetterPattern Sequence(Random random, IReadOnlyList<string> classes, int depth) =>
        InOrder([.. Enumerable.Range(0, random.Next(1, depth == 0 ? 5 : 3)).Select(_ => Factor(random, classes, depth))]);

    private static LetterPattern Factor(Random random, IReadOnlyList<string> classes, int depth)
    {
        var variable = random.Next(Names.Length);
        var item = (depth < 2 ? random.Next(12) : 12) switch
        {
            < 3 => Next(random, classes, depth + 1) is var inner ? inner with { Sql = $"({inner.Sql})" } : null!,
            3 when depth == 0 => Permuted([.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => Factor(random, classes, 2))]),
            _ => new LetterPattern(Names[variable], $"(?<{Names[variable]}>[{classes[variable]}])", false),
        };
        var (least, most) = random.Next(9) switch { 0 => (0, 1), 1 => (0, -1), 2 or 3 => (1, -1), 4 => (2, 2), 5 => (random.Next(2), 3), 6 => (2, -1), _ => (1, 1) };
        return (least, most) == (1, 1) || (item.MayBeEmpty && most < 0) ? item : Repeated(item, least, most, random.Next(3) == 0);
    }

    private static LetterPattern OneOf(IReadOnlyList<LetterPattern> items) =>
        new(string.Join(" | ", items.Select(x => x.Sql)), $"(?:{string.Join('|', items.Select(x => x.Regex))})", items.Any(x => x.MayBeEmpty));

    private static LetterPattern InOrder(IReadOnlyList<LetterPattern> items) =>
        new(string.Join(' ', items.Select(x => x.Sql)), string.Concat(items.Select(x => x.Regex)), items.All(x => x.MayBeEmpty));

    private static LetterPattern Permuted(IReadOnlyList<LetterPattern> items)
    {
        var (first, second) = (items[0].Regex, items[1].Regex);
        var orders = items.Count == 2 ? $"{first}{second}|{second}{first}"
            : items[2].Regex is var third ? $"{first}{second}{third}|{first}{third}{second}|{second}{first}{third}|{second}{third}{first}|{third}{first}{second}|{third}{second}{first}" : "";
        return new($"PERMUTE({string.Join(", ", items.Select(x => x.Sql))})", $"(?:{orders})", items.All(x => x.MayBeEmpty));
    }

    /// <summary>Written out as often as it comes at least, and then as one inside of the other, so that nothing hangs on what .NET makes of rounds that match nothing.</summary>
    private static LetterPattern Repeated(LetterPattern item, int least, int most, bool isReluctant)
    {
        var once = $"(?:{item.Regex})";
        var more = most < 0 ? once + (isReluctant ? "*?" : "*") : "";
        for (var i = least; i < most; i++)
        {
            more = $"(?:{once}{more})" + (isReluctant ? "??" : "?");
        }

        var quantifier = (least, most) switch { (0, 1) => "?", (0, -1) => "*", (1, -1) => "+", (_, -1) => $"{{{least},}}", _ when least == most => $"{{{least}}}", _ => $"{{{least},{most}}}" };
        return new(item.Sql + quantifier + (isReluctant ? "?" : ""), string.Concat(Enumerable.Repeat(once, least)) + more, least == 0 || item.MayBeEmpty);
    }
}
