using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>TEMPORAL PROBE JOIN … TIMESTAMPS (a, b) RANGE FROM x TO y STEP z | LIST (…) AS p: the version that is valid at each of several offsets from the left row's time.</summary>
internal sealed class ProbeBinder(BindingContext context, ProbeSyntax probe)
{
    /// <summary>What becomes of a left row is that many rows, kept until the last of them has its answer.</summary>
    private const int MostOffsets = 1_000;

    private const string Clause = "TIMESTAMPS";

    /// <summary>ON (k) is a column that both sides have, as USING (k).</summary>
    public static JoinSyntax WithNames(JoinSyntax join) => join is { Kind: JoinKind.TemporalProbe, On: NameSyntax { Name.Parts.Count: 1 } key }
        ? join with { On = null, Using = EquatableArray.Of(key.Name.Last) }
        : join;

    /// <summary>The times that are looked at; null, reported, where they cannot be.</summary>
    public ProbeTimes? Times(Scope left)
    {
        var offsets = Offsets();
        return Column(0, left) is { } time && offsets is not null ? new ProbeTimes(time, offsets.ToEquatableArray(), probe.Alias.Text) : null;
    }

    /// <summary>The left rows, each at each of those times, with a table of its own for what is beside them.</summary>
    public Scope Over(Scope left, ProbeTimes times)
    {
        var node = times.Over(left.Input);
        var beside = new ScopeTable(probe.Alias.Text, left.Input.Output.Count, node.Output.Count - left.Input.Output.Count);
        return left with { Input = node, Tables = left.Tables.Append(beside).ToEquatableArray() };
    }

    /// <summary>Which right row each of them means: the last one before, or of the same time.</summary>
    public AsofMatch? Match(Scope left, Scope right) => Column(1, right) is { } time
        ? new AsofMatch(left.Input.Output.Count - 1, time, AsofDirection.Preceding, TakesEqual: true, Before: null, After: 0, IsOfVersions: true)
        : null;

    private int? Column(int index, Scope scope)
    {
        if (probe.Timestamps.Count != 2)
        {
            Wrong($"this says {probe.Timestamps.Count}");
            return null;
        }

        if (scope.IsUnknown)
        {
            return null;
        }

        var time = new ExpressionBinder(context, scope, Clause).Bind(probe.Timestamps[index]);
        if (time.IsError())
        {
            return null;
        }

        if (time is not ColumnExpr column)
        {
            Wrong("this computes one");
            return null;
        }

        return column.Index;
    }

    private List<long>? Offsets()
    {
        if (probe.From is not { } from || probe.To is not { } to || probe.Step is not { } step)
        {
            var list = probe.List.Select(item => Offset(item, "offset", long.MinValue / 100)).ToList();
            return list.Any(x => x is null) ? null : Fitting(list.Count, () => list.Select(x => x!.Value).ToList());
        }

        var (first, last, by) = (Offset(from, "first offset", long.MinValue / 100), Offset(to, "last offset", long.MinValue / 100), Offset(step, "step", 1));
        if (first is null || last is null || by is null)
        {
            return null;
        }

        if (first > last)
        {
            context.Report(VersionRules.ProbeOffsets, probe.Span, "RANGE ends before it begins; write the lesser offset first");
            return null;
        }

        var count = (((decimal)last.Value - first.Value) / by.Value) + 1;
        return Fitting(count, () => Enumerable.Range(0, (int)count).Select(i => first.Value + (i * by.Value)).ToList());
    }

    private List<long>? Fitting(decimal count, System.Func<List<long>> make)
    {
        if (count < MostOffsets + 1)
        {
            return make();
        }

        context.Report(VersionRules.ProbeOffsets, probe.Span, $"these are {decimal.Floor(count):0}, and each is a row that waits, for every row of the left side; at most {MostOffsets} are taken: make the step longer, or the range shorter");
        return null;
    }

    private long? Offset(ExpressionSyntax syntax, string what, long least)
    {
        var expr = new ExpressionBinder(context, Scope.Empty, what).Bind(syntax);
        return expr.IsError() ? null : new ConstantInterval(context).Read(expr, syntax.Span, what + " of a temporal probe", least);
    }

    private void Wrong(string what) => context.Report(VersionRules.ProbeTimes, probe.Span, what);
}
