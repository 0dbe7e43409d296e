using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>a JOIN b ON …: the tables of both sides in one scope. What the join goes by is found when WHERE is known, by <see cref="JoinResolver"/>.</summary>
internal sealed class JoinBinder(BindingContext context, Func<FromSyntax, Scope> bind, Func<FromSyntax, bool> isLookup)
{
    public Scope Bind(JoinSyntax join)
    {
        join = ProbeBinder.WithNames(join);
        var left = Side(join.Left);
        var probe = join.Probe is { } syntax ? new ProbeBinder(context, syntax) : null;
        var times = probe?.Times(left);
        if (times is not null)
        {
            left = probe!.Over(left, times);
        }

        // What can only be looked up needs no time to say so.
        var looksUp = SystemTime(join.Right) is { } now ? LookupBinder.IsNow(now, context, left) : join.Kind is JoinKind.Inner or JoinKind.Left && isLookup(join.Right);
        context.TakesLookup = looksUp;
        var right = Side(WithoutTime(join.Right));
        context.TakesLookup = false;
        var isDoubtful = ReportDuplicates(left, right, join) || !PlanSize.IsFit(context, [left.Input, right.Input], join.JoinSpan);
        if (join.Kind == JoinKind.Natural)
        {
            ReportNatural(join, left, right);
            isDoubtful = true;
        }

        var shape = Shape(join.Kind);
        var both = Both(left, right, shape);
        var conditions = join.On is null ? [] : Conjuncts.Of(new ExpressionBinder(context, both, "ON").BindCondition(join.On, "ON")).ToList();
        var merged = Using(join, left, right, both, shape, conditions);
        isDoubtful |= conditions.Any(x => x.IsError());
        isDoubtful |= probe is not null && times is null;
        var match = left.IsUnknown || right.IsUnknown || isDoubtful || looksUp ? null
            : probe is not null && SystemTime(join.Right) is null ? probe.Match(left, right)
            : Match(join, left, both, new JoinTimes(context, left.Input, right.Input, NameOf(left), NameOf(right)));
        isDoubtful |= looksUp ? ReportShape(join) : match is null && Chooses(join);
        var pending = new PendingJoin(join, NameOf(left), NameOf(right), left.Join, right.Join, conditions.ToEquatableArray()) { Match = match, LooksUp = looksUp, Probes = times };
        return new Scope(
            new JoinNode(left.Input, right.Input, new RegularJoin(shape, default, null), JoinOutput.Columns(left.Input, right.Input, shape)),
            shape.IsOfLeftOnly() ? left.Tables : both.Tables,
            left.IsUnknown || right.IsUnknown || isDoubtful)
        {
            Join = pending,
            Merged = shape.IsOfLeftOnly() ? left.Merged : merged,
        };
    }

    private bool ReportShape(JoinSyntax join)
    {
        var isWrong = join.Kind is not (JoinKind.Inner or JoinKind.Left);
        if (isWrong)
        {
            context.Report(VersionRules.VersionShape, join.JoinSpan, JoinKinds.Text(join.Kind));
        }

        return isWrong;
    }

    /// <summary>Whether a left row's time chooses its right row.</summary>
    private static bool Chooses(JoinSyntax join) => JoinKinds.IsAsof(join.Kind) || join.Kind == JoinKind.TemporalProbe || SystemTime(join.Right) is not null;

    private AsofMatch? Match(JoinSyntax join, Scope left, Scope both, JoinTimes times)
    {
        if (join.MatchCondition is { } condition && !JoinKinds.IsAsof(join.Kind))
        {
            context.Report(VersionRules.StrayMatchCondition, condition.Span, JoinKinds.Text(join.Kind));
        }

        return JoinKinds.IsAsof(join.Kind) ? new MatchConditionBinder(context, both, left.Input, times).Bind(join)
            : SystemTime(join.Right) is { } time ? new SystemTimeBinder(context, left, times).Bind(join, time)
            : null;
    }

    private static ExpressionSyntax? SystemTime(FromSyntax syntax) => (syntax as TableSyntax)?.SystemTime;

    private static FromSyntax WithoutTime(FromSyntax syntax) => syntax is TableSyntax { SystemTime: not null } table ? table with { SystemTime = null } : syntax;

    /// <summary>A table-valued window's rows get its columns: they are not grouped by it here.</summary>
    private Scope Side(FromSyntax syntax)
    {
        var scope = bind(syntax);
        return scope.Window is null || scope.IsUnknown ? scope : WindowedTable.Assign(context, scope, syntax.Span);
    }

    /// <summary>What ON may name: the columns of both sides, as they are before any is made nullable.</summary>
    private static Scope Both(Scope left, Scope right, JoinShape shape)
    {
        var lefts = left.Input.Output.Count;
        var tables = left.Tables.Concat(right.Tables.Select(x => x with { Start = x.Start + lefts })).ToEquatableArray();
        var merged = left.Merged.Concat(right.Merged.Select(x => new MergedColumn(x.Columns.Select(i => i + lefts).ToEquatableArray(), Shifted(x.Value, lefts))));
        var node = new JoinNode(left.Input, right.Input, new RegularJoin(shape, default, null), left.Input.Output.Concat(right.Input.Output).ToEquatableArray());
        return new Scope(node, tables, left.IsUnknown || right.IsUnknown) { Merged = merged.ToEquatableArray() };
    }

    private EquatableArray<MergedColumn> Using(JoinSyntax join, Scope left, Scope right, Scope both, JoinShape shape, List<Expr> conditions)
    {
        var lefts = left.Input.Output.Count;
        var output = JoinOutput.Columns(left.Input, right.Input, shape);
        var merged = both.Merged.ToList();
        foreach (var column in join.Using)
        {
            var name = new NameSyntax(new QualifiedName(EquatableArray.Of(column), column.Span), column.Span);
            var ofLeft = new ExpressionBinder(context, left, "USING").Bind(name);
            var ofRight = Shifted(new ExpressionBinder(context, right, "USING").Bind(name), lefts);
            var equal = new ExpressionBinder(context, both, "USING").Equal(ofLeft, ofRight, name);
            conditions.Add(equal);
            if (!equal.IsError() && !shape.IsOfLeftOnly())
            {
                merged.RemoveAll(x => x.Value == ofLeft || x.Value == ofRight);
                var columns = new SortedSet<int>();
                ExpressionTree.CollectColumns(ofLeft, columns);
                ExpressionTree.CollectColumns(ofRight, columns);
                merged.Add(new MergedColumn(columns.ToEquatableArray(), Value(Nullable(ofLeft, output), Nullable(ofRight, output), shape)));
            }
        }

        return merged.ToEquatableArray();
    }

    /// <summary>The side that is always there; of a full join whichever is.</summary>
    private static Expr Value(Expr left, Expr right, JoinShape shape) => shape switch
    {
        JoinShape.Full => new CoalesceExpr(EquatableArray.Of(left, right), left.Type, left.Nullable && right.Nullable),
        JoinShape.Right => right,
        _ => left,
    };

    /// <summary>Over the join's own columns.</summary>
    private static Expr Nullable(Expr expression, EquatableArray<RowColumn> output) => ExpressionTree.Substitute(
        expression, output.Select((c, i) => (Expr)new ColumnExpr(i, c.Name, c.Type, c.Nullable, c.Clr)).ToList());

    private static Expr Shifted(Expr expression, int by) =>
        expression is ColumnExpr column ? column with { Index = column.Index + by } : ExpressionTree.WithChildren(expression, x => Shifted(x, by));

    private bool ReportDuplicates(Scope left, Scope right, JoinSyntax join)
    {
        foreach (var table in right.Tables)
        {
            if (table.Name is { } name && left.Tables.Any(x => string.Equals(x.Name, name, StringComparison.OrdinalIgnoreCase)))
            {
                context.Report(JoinRules.DuplicateTable, join.Right.Span, name);
                return true;
            }
        }

        return false;
    }

    private void ReportNatural(JoinSyntax join, Scope left, Scope right)
    {
        var names = right.ColumnNames.Select(NameMatching.Fold).ToList();
        var common = left.ColumnNames.Where(x => names.Contains(NameMatching.Fold(x))).Take(4).ToList();
        context.Report(JoinRules.NaturalJoin, join.JoinSpan, common.Count == 0 ? "JOIN … ON and the condition" : $"JOIN … USING ({string.Join(", ", common)})");
    }

    private static string NameOf(Scope scope) => string.Join(", ", scope.Tables.Select(x => x.Name ?? "the sub-query"));

    private static JoinShape Shape(JoinKind kind) => kind switch
    {
        JoinKind.Left or JoinKind.AsofLeft or JoinKind.TemporalProbe => JoinShape.Left,
        JoinKind.Right => JoinShape.Right,
        JoinKind.Full => JoinShape.Full,
        JoinKind.Semi => JoinShape.Semi,
        JoinKind.Anti => JoinShape.Anti,
        _ => JoinShape.Inner,
    };
}
