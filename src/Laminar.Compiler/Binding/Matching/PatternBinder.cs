using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>PATTERN (…): which variables there are, and that it is a pattern that can be looked for.</summary>
internal sealed class PatternBinder(BindingContext context)
{
    /// <summary>Repetitions with bounds are written out, so that this bounds a pattern's program.</summary>
    private const int MostSteps = 10_000;

    private const int MostVariables = 255;

    /// <summary>Orders of so many are all written out.</summary>
    private const int MostPermuted = 6;

    private readonly List<Identifier> _variables = [];
    private readonly List<MatchSubset> _subsets = [];

    // What the orders of PERMUTE have come to.
    private double _permuted;

    public EquatableArray<string> Variables => _variables.Select(x => x.Text).ToEquatableArray();

    public EquatableArray<MatchSubset> Subsets => _subsets.ToEquatableArray();

    /// <summary>The number of a variable; -1 where the pattern does not have it.</summary>
    public int Find(Identifier name) => _variables.FindIndex(x => Is(name, x.Text));

    /// <summary>Or of a subset.</summary>
    public int FindAny(Identifier name) => Find(name) is >= 0 and var variable ? variable
        : _subsets.FindIndex(x => Is(name, x.Name)) is >= 0 and var subset ? _variables.Count + subset : -1;

    /// <summary>What is wrong is reported.</summary>
    public void Bind(EquatableArray<SubsetSyntax> subsets)
    {
        foreach (var subset in subsets)
        {
            if (FindAny(subset.Name) is >= 0 and var taken)
            {
                context.Report(MatchRules.Subset, subset.Name.Span, subset.Name.Text, taken < _variables.Count ? "a variable of PATTERN" : "another subset");
                continue;
            }

            foreach (var unknown in subset.Variables.Where(x => Find(x) < 0))
            {
                context.Report(MatchRules.UnknownVariable, unknown.Span, NameSuggestion.Fix(unknown.Text, Variables, unknown.Span), unknown.Text, NameSuggestion.Among(unknown.Text, Variables));
            }

            _subsets.Add(new MatchSubset(subset.Name.Text, subset.Variables.Select(Find).Where(x => x >= 0).Distinct().ToEquatableArray()));
        }
    }

    private static bool Is(Identifier name, string text) => string.Equals(text, name.Text, name.Quoted ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    /// <summary>Null, reported, where it cannot be looked for.</summary>
    public RowPattern? Bind(RowPatternSyntax syntax)
    {
        var pattern = Of(syntax);
        if (context.Diagnostics.HasErrors)
        {
            return null;
        }

        if (_variables.Count > MostVariables || Math.Max(_permuted, Steps(pattern)) > MostSteps)
        {
            TooLong(syntax);
            return null;
        }

        return pattern;
    }

    private RowPattern Of(RowPatternSyntax syntax) => syntax switch
    {
        PatternVariableSyntax x => new PatternVariable(Variable(x.Name)),
        PatternSequenceSyntax x => new PatternSequence(x.Items.Select(Of).ToEquatableArray()),
        PatternAlternativesSyntax x => new PatternAlternatives(x.Items.Select(Of).ToEquatableArray()),
        PatternPermuteSyntax x => Permute(x),
        _ => Repeat((PatternRepeatSyntax)syntax),
    };

    /// <summary>All orders, those first that begin with what is named first.</summary>
    private RowPattern Permute(PatternPermuteSyntax syntax)
    {
        var items = syntax.Items.Select(Of).ToList();
        if (items.Count > MostPermuted)
        {
            context.Report(MatchRules.Counts, syntax.Span, $"PERMUTE of more than {Number(MostPermuted)} has too many orders to look for; match fewer, or any row of theirs in (a | b | …){{{Number(items.Count)}}} and look at COUNT in a query around");
            return items[0];
        }

        // One inside of another would be multiplied before it could be counted.
        _permuted += Enumerable.Range(1, items.Count).Aggregate(1, (x, y) => x * y) * items.Sum(Steps);
        if (_permuted > MostSteps)
        {
            return items[0];
        }

        var orders = Orders(items).Select(x => (RowPattern)new PatternSequence(x.ToEquatableArray())).ToEquatableArray();
        return orders.Count == 1 ? items[0] : new PatternAlternatives(orders) { Permuted = items.ToEquatableArray() };
    }

    private void TooLong(RowPatternSyntax syntax) => context.Report(
        MatchRules.Counts,
        syntax.Span,
        "PATTERN has " + (_variables.Count > MostVariables ? "more than 255 variables" : "more than 10000 steps, each repetition that has a bound, and each order of PERMUTE, written out") + "; make it shorter");

    private static IEnumerable<IEnumerable<RowPattern>> Orders(IReadOnlyList<RowPattern> items) => items.Count == 0
        ? [[]]
        : items.SelectMany((first, i) => Orders(items.Where((_, other) => other != i).ToList()).Select(rest => rest.Prepend(first)));

    private int Variable(Identifier name)
    {
        if (Find(name) < 0)
        {
            _variables.Add(name);
        }

        return Find(name);
    }

    private PatternRepeat Repeat(PatternRepeatSyntax syntax)
    {
        var item = Of(syntax.Item);
        var (least, most) = (Math.Min(syntax.Least, MostSteps + 1), syntax.Most is { } bound ? Math.Min(bound, MostSteps + 1) : -1);
        if (most >= 0 && most < least || most == 0)
        {
            var what = most == 0 ? "what comes at most 0 times is no row at all; leave it out" : $"it comes at least {Number(least)} and at most {Number(most)} times, which cannot be; write {{{Number(most)},{Number(least)}}}";
            context.Report(MatchRules.Counts, syntax.Span, what);
        }
        else if (most < 0 && PatternLengths.Least(item) == 0)
        {
            context.Report(MatchRules.EndlessRepeat, syntax.Span);
        }

        return new PatternRepeat(item, (int)least, (int)most, syntax.Reluctant);
    }

    /// <summary>The length of its program, about.</summary>
    private static double Steps(RowPattern pattern) => pattern switch
    {
        PatternSequence x => x.Items.Sum(Steps),
        PatternAlternatives x => x.Items.Sum(item => Steps(item) + 2),
        PatternRepeat x => (Steps(x.Item) + 2) * Math.Max(x.Most, x.Least + 1),
        _ => 1,
    };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
