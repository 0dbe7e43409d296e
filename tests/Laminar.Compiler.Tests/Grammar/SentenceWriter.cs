using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Compiler.Tests.Grammar;

/// <summary>Random sentences of the grammar. Past a depth each choice takes its shortest way out, so that every sentence ends.</summary>
internal sealed class SentenceWriter
{
    private static readonly Dictionary<string, string[]> s_tokens = new()
    {
        ["identifier"] = new[] { "a", "b1", "value", "key", "\"x y\"", "`q`", "window_end", "ts" },
        ["word"] = new[] { "BIGINT", "text" },
        ["string"] = new[] { "'1'", "'it''s'", "''" },
        ["bytes"] = new[] { "X'1F0a'", "x''" },
        ["integer"] = new[] { "1", "42" },
        ["decimal"] = new[] { "1.5", ".5" },
        ["double"] = new[] { "1e5" },
        ["pattern"] = new[] { "A (B) C+" },
    };

    private static readonly Dictionary<string, Ebnf> s_rules = GrammarRules.Text.ToDictionary(r => r.Key, r => EbnfParser.Parse(r.Value));
    private static readonly Dictionary<string, int> s_heights = Heights();

    private const int MaxWords = 150;

    private readonly Random _random;
    private readonly List<string> _words = new();
    private readonly int _maxDepth;

    /// <summary>Room to choose: neither too deep nor too long.</summary>
    private bool Roomy(int depth) => depth < _maxDepth && _words.Count < MaxWords;

    private SentenceWriter(int seed, int maxDepth)
    {
        _random = new Random(seed);
        _maxDepth = maxDepth;
    }

    public static string Write(string rule, int seed, int maxDepth)
    {
        var writer = new SentenceWriter(seed, maxDepth);
        writer.Write(new Reference(rule), 0);
        return string.Join(" ", writer._words);
    }

    private void Write(Ebnf node, int depth)
    {
        switch (node)
        {
            case Terminal t:
                _words.Add(t.Text);
                break;
            case Reference r when s_tokens.TryGetValue(r.Name, out var samples):
                _words.Add(samples[_random.Next(samples.Length)]);
                break;
            case Reference r:
                Write(s_rules[r.Name], depth + 1);
                break;
            case Sequence s:
                s.Items.ToList().ForEach(i => Write(i, depth));
                break;
            case Choice c:
                Write(Roomy(depth) ? c.Items[_random.Next(c.Items.Count)] : c.Items.MinBy(Height)!, depth);
                break;
            case Optional o when Roomy(depth) && _random.Next(3) == 0:
                Write(o.Item, depth);
                break;
            case Repeated r:
                for (var n = Roomy(depth) ? Math.Max(0, _random.Next(5) - 2) : 0; n > 0; n--)
                {
                    Write(r.Item, depth);
                }

                break;
        }
    }

    private static int Height(Ebnf node) => node switch
    {
        Reference r => s_tokens.ContainsKey(r.Name) ? 0 : s_heights[r.Name],
        Sequence s => s.Items.Count == 0 ? 0 : s.Items.Max(Height),
        Choice c => c.Items.Min(Height),
        _ => 0,
    };

    /// <summary>How deep each rule must at least go: raised from 0 until nothing changes; cycles end by their other choices.</summary>
    private static Dictionary<string, int> Heights()
    {
        const int Unknown = 1000;
        var heights = s_rules.Keys.ToDictionary(k => k, _ => Unknown);
        int Of(Ebnf node) => node switch
        {
            Reference r => s_tokens.ContainsKey(r.Name) ? 0 : heights[r.Name],
            Sequence s => s.Items.Count == 0 ? 0 : s.Items.Max(Of),
            Choice c => c.Items.Min(Of),
            _ => 0,
        };
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var rule in s_rules)
            {
                var height = Math.Min(Unknown, Of(rule.Value) + 1);
                changed |= height < heights[rule.Key];
                heights[rule.Key] = Math.Min(height, heights[rule.Key]);
            }
        }

        return heights;
    }
}
