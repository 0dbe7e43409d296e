using System;
using System.Linq;

namespace Laminar.Tests.Values;

/// <summary>A random pattern, as we write it and as .NET does, and texts that it may match.</summary>
internal sealed class RandomPattern
{
    private static readonly string[] Letters = ["a", "b", "c", "ü", "1", "-", " ", "日"];

    private readonly Random _random;
    private int _groups;

    public RandomPattern(Random random)
    {
        _random = random;
        (Ours, Net, _) = Choice(3);
    }

    public string Ours { get; }

    public string Net { get; }

    public string Text() => string.Concat(Enumerable.Range(0, _random.Next(12)).Select(_ => Letters[_random.Next(Letters.Length)]));

    private (string Ours, string Net, bool Empty) Choice(int depth)
    {
        var items = Enumerable.Range(0, 1 + _random.Next(3) / 2).Select(_ => Sequence(depth)).ToList();
        return (string.Join("|", items.Select(x => x.Ours)), string.Join("|", items.Select(x => x.Net)), items.Any(x => x.Empty));
    }

    private (string Ours, string Net, bool Empty) Sequence(int depth)
    {
        var items = Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => Repeated(depth)).ToList();
        return (string.Concat(items.Select(x => x.Ours)), string.Concat(items.Select(x => x.Net)), items.All(x => x.Empty));
    }

    /// <summary>What may be empty is not repeated: how often an empty iteration runs, engines say differently.</summary>
    private (string Ours, string Net, bool Empty) Repeated(int depth)
    {
        var atom = Atom(depth);
        var quantifier = atom.Empty ? "" : new[] { "", "", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "{2,}" }[_random.Next(13)];
        if (quantifier.StartsWith('{') && atom.Net.Contains('{', StringComparison.Ordinal))
        {
            // .NET 10 does not go back into counts within counts: of "aaüb" it finds "aa" by (?:([ab]+?(\w{0,2}?)){1,2}){2,}, where Perl and Python find all, as ours does.
            quantifier = "";
        }

        return (atom.Ours + quantifier, atom.Net + quantifier, atom.Empty || quantifier.StartsWith('*') || quantifier.StartsWith('?') || quantifier.StartsWith("{0", StringComparison.Ordinal));
    }

    private (string Ours, string Net, bool Empty) Atom(int depth)
    {
        switch (_random.Next(depth > 0 ? 12 : 9))
        {
            case 0:
                return Same("[ab]");
            case 1:
                return Same("[^a1 ]");
            case 2:
                return (@"\d", "[0-9]", false);
            case 3:
                return (@"\w", @"[\p{L}0-9_]", false);
            case 4:
                return Same(".");
            case 5 when _random.Next(3) == 0:
                return _random.Next(4) switch
                {
                    0 => ("^", "^", true),
                    1 => ("$", @"\z", true),
                    2 => (@"\b", @"\b", true),
                    _ => (@"\B", @"\B", true),
                };
            case 9 or 10:
                var number = ++_groups;
                var inside = Choice(depth - 1);
                return number > 3 ? ($"(?:{inside.Ours})", $"(?:{inside.Net})", inside.Empty) : ($"({inside.Ours})", $"({inside.Net})", inside.Empty);
            case 11:
                var plain = Choice(depth - 1);
                return ($"(?:{plain.Ours})", $"(?:{plain.Net})", plain.Empty);
            default:
                return Same(Letters[_random.Next(Letters.Length)]);
        }
    }

    private static (string Ours, string Net, bool Empty) Same(string both) => (both, both, false);
}
