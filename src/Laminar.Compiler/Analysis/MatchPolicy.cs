using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Analysis;

/// <summary>A pattern whose matches have no greatest length keeps rows for as long as an attempt goes on, unless WITHIN ends it.</summary>
internal static class MatchPolicy
{
    public static void Check(AggregateSite site, StateConsent consent, DiagnosticBag diagnostics)
    {
        if (site is not { Node: MatchNode { Within: 0 } node, Match: { Pattern: { } pattern } match } || consent == StateConsent.Said || PatternLengths.Most(node.Pattern) is not null)
        {
            return;
        }

        var fix = new SqlFix("Add WITHIN INTERVAL '1' HOUR", new TextSpan(match.PatternEnd, 0), " WITHIN INTERVAL '1' HOUR");
        diagnostics.Report(MatchRules.Unbounded, pattern.Span, EquatableArray.Of(fix), MatchText.Of(Bounded(node.Pattern), node.Variables));
    }

    /// <summary>The first repetition without end, with one.</summary>
    private static RowPattern Bounded(RowPattern pattern) => pattern switch
    {
        PatternRepeat { Most: < 0 } x => x with { Most = System.Math.Max(100, x.Least) },
        PatternRepeat x => Bounded(x.Item),
        PatternSequence x => Bounded(x.Items.First(item => PatternLengths.Most(item) is null)),
        PatternAlternatives x => Bounded(x.Items.First(item => PatternLengths.Most(item) is null)),
        _ => pattern,
    };
}
