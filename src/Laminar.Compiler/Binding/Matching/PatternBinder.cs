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

    private readonly List<Identifier> _variables = [];

    public EquatableArray<string> Variables => _variables.Select(x => x.Text).ToEquatableArray();

    /// <summary>The number of a variable; -1 where the pattern does not have it.</summary>
    public int Find(Identifier name) => _variables.FindIndex(x => string.Equals(x.Text, name.Text, name.Quoted ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase));

    /// <summary>Null, reported, where it cannot be looked for.</summary>
    public RowPattern? Bind(RowPatternSyntax syntax)
    {
        var pattern = Of(syntax);
        if (context.Diagnostics.HasErrors)
        {
            return null;
        }

        if (_variables.Count > MostVariables || Steps(pattern) > MostSteps)
        {
            context.Report(MatchRules.Counts, syntax.Span, "PATTERN has " + (_variables.Count > MostVariables ? "more than 255 variables" : "more than 10000 steps, each repetition that has a bound written out") + "; make it shorter");
            return null;
        }

        if (PatternLengths.Least(pattern) == 0)
        {
            context.Report(MatchRules.EmptyMatch, syntax.Span, _variables[0].Text);
            return null;
        }

        return pattern;
    }

    private RowPattern Of(RowPatternSyntax syntax) => syntax switch
    {
        PatternVariableSyntax x => new PatternVariable(Variable(x.Name)),
        PatternSequenceSyntax x => new PatternSequence(x.Items.Select(Of).ToEquatableArray()),
        PatternAlternativesSyntax x => new PatternAlternatives(x.Items.Select(Of).ToEquatableArray()),
        _ => Repeat((PatternRepeatSyntax)syntax),
    };

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
