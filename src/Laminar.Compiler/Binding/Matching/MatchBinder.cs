using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Analysis;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>
/// MATCH_RECOGNIZE over a table: the columns that it is partitioned by, then the measures, one row a match; or, of each row of a match, the columns that it is partitioned and ordered by, the
/// measures, and the others.
/// </summary>
internal sealed class MatchBinder(BindingContext context, Scope scope)
{
    private readonly LogicalNode _input = scope.Input;

    public Scope? Bind(MatchRecognizeSyntax match)
    {
        if (match.Pattern is null || scope.IsUnknown || context.Diagnostics.HasErrors)
        {
            return null;
        }

        if (scope.Join is not null || scope.Window is not null)
        {
            var (of, instead) = scope.Join is not null ? ("a join", "join in a sub-query and match its rows") : ("a window function", "match the rows of the table itself");
            context.Diagnostics.NotSupportedYet(match.BodySpan, "MATCH_RECOGNIZE over " + of, instead);
            return null;
        }

        var partition = match.PartitionBy.Select(Partition).ToList();
        var time = Time(match);
        var within = match.Within is null ? 0 : Within(match.Within);
        var patterns = new PatternBinder(context);
        var pattern = patterns.Bind(match.Pattern);
        if (pattern is null || time is not { } column || within is not { } span || context.Diagnostics.HasErrors)
        {
            return null;
        }

        patterns.Bind(match.Subsets);
        if (context.Diagnostics.HasErrors)
        {
            return null;
        }

        var skip = Skip(match.Skip, patterns, pattern);
        var habits = RowHabits.Of(_input);
        var variables = new MatchScope(_input, patterns.Variables, patterns.Subsets);
        var items = new MatchItems(variables, habits, Column(column)) { AreMeasures = true, AreOfAllRows = match.AllRows };
        items.HasFinally = (variable, rows) => PatternLengths.Least(pattern, variables.Members(variable)) >= rows;
        items.HasRows = match.AllRows ? (variable, rows) => variable < 0 && rows == 1 && items.HasFinally(-1, 1) : items.HasFinally;
        var lag = span > 0 && _input.Output[column].TimeLag is { } before ? (long?)(before > long.MaxValue - span ? long.MaxValue : before + span) : null;
        var leading = partition.Select(x => x.Index).Concat(match.AllRows ? [column] : []).Distinct().ToList();
        var trailing = match.AllRows ? Enumerable.Range(0, _input.Output.Count).Except(leading).ToList() : [];
        var measures = new List<Expr>();
        var output = new List<RowColumn>();
        leading.ForEach(Come);
        foreach (var measure in match.Measures)
        {
            var bound = Bound(variables.Of(x => items.HasRows(x, 1), items), "MEASURES", measure.Expression, items, (x, y) => x.Bind(y));
            var isTime = !bound.Nullable && measure.Expression is CallSyntax { Name: { Parts.Count: 1 } name } && name.Last.Text.ToUpperInvariant() == "MATCH_ROWTIME";
            measures.Add(bound);
            output.Add(new RowColumn(measure.Name.Text, bound.Type, bound.Nullable, bound is ColumnExpr read ? read.Clr : habits.For(bound.Type), isTime ? lag : null));
            if (match.AllRows && _input.Output.Any(x => string.Equals(x.Name, measure.Name.Text, System.StringComparison.OrdinalIgnoreCase)))
            {
                context.Report(MatchRules.MeasureName, measure.Name.Span, measure.Name.Text);
            }
        }

        trailing.ForEach(Come);
        items.AreMeasures = false;
        var conditions = Conditions(match, patterns, variables, items);
        if (measures.Count == 0)
        {
            context.Report(MatchRules.NoColumns, match.BodySpan, patterns.Variables[0], _input.Output[column].Name);
        }

        if (skip is null || context.Diagnostics.HasErrors)
        {
            return null;
        }

        // Where time is measured, a row far in the future would end the attempts of its partition, and of all with STATE TTL: it waits.
        LogicalNode input = new TimeOrderNode(_input, column) { NeedsAll = context.StateTtl > 0 || span > 0 };
        var ttl = new StateTtlBinder(context).InOrder(ref input, column);
        var node = new MatchNode(
            input,
            partition.ToEquatableArray<Expr>(),
            column,
            pattern,
            patterns.Variables,
            conditions,
            items.Items,
            measures.ToEquatableArray(),
            skip,
            span,
            output.ToEquatableArray())
        {
            Ttl = ttl,
            Subsets = patterns.Subsets,
            AllRows = match.AllRows,
            OmitsEmpty = match.OmitsEmpty,
        };
        if (context.Query is { } query)
        {
            context.Aggregates.Add(new AggregateSite(node, query, context.SaysLate, match.BodySpan) { Match = match });
        }

        var named = ColumnList.Rename(context, new BoundQuery(node, false), match.Columns, match.Alias?.Text ?? "MATCH_RECOGNIZE");
        return named.IsUnknown ? null : new Scope(named.Node, EquatableArray.Of(new ScopeTable(match.Alias?.Text, 0, output.Count)), IsUnknown: false);

        // Rows that come out with their match are so much later.
        void Come(int i)
        {
            measures.Add(items.Own(Column(i)));
            output.Add(_input.Output[i] with { TimeLag = match.AllRows && i == column ? lag : null });
        }
    }

    private ColumnExpr Column(int index)
    {
        var column = _input.Output[index];
        return new ColumnExpr(index, column.Name, column.Type, column.Nullable, column.Clr);
    }

    private ColumnExpr Partition(ExpressionSyntax syntax)
    {
        var bound = new ExpressionBinder(context, scope, "PARTITION BY").Bind(syntax);
        if (bound is ColumnExpr column)
        {
            return column;
        }

        if (!bound.IsError())
        {
            context.Report(MatchRules.PartitionColumn, syntax.Span);
        }

        return new ColumnExpr(0, string.Empty, SqlType.Null, true, ClrKind.Int64);
    }

    private int? Time(MatchRecognizeSyntax match)
    {
        var bound = match.OrderBy.Select(x => new ExpressionBinder(context, scope, "ORDER BY").Bind(x.Expression)).ToList();
        if (bound.Any(x => x.IsError()))
        {
            return null;
        }

        if (!ChangeModes.IsAppendOnly(_input))
        {
            context.Report(MatchRules.OverChanges, match.BodySpan);
            return null;
        }

        if (bound.Count == 1 && !match.OrderBy[0].Descending && bound[0] is ColumnExpr column && _input.Output[column.Index].TimeLag is not null)
        {
            return column.Index;
        }

        var time = _input.Output.FirstOrDefault(x => x.TimeLag is not null)?.Name;
        context.Report(MatchRules.Order, match.OrderBy.Count == 0 ? match.BodySpan : match.OrderBy[match.OrderBy.Count - 1].Span, time is null ? "these rows have none" : "write ORDER BY " + time);
        return null;
    }

    private long? Within(ExpressionSyntax syntax)
    {
        var bound = new ExpressionBinder(context, Scope.Empty, "WITHIN").Bind(syntax);
        return bound.IsError() ? null : new ConstantInterval(context).Read(bound, syntax.Span, "WITHIN", 1);
    }

    private MatchSkip? Skip(MatchSkipSyntax? syntax, PatternBinder patterns, RowPattern pattern)
    {
        if (syntax?.Variable is not { } name)
        {
            return new MatchSkip(syntax?.Kind == MatchSkipKind.ToNextRow ? MatchSkipTo.NextRow : MatchSkipTo.PastLastRow, -1);
        }

        var variable = patterns.FindAny(name);
        if (variable < 0)
        {
            Unknown(name, patterns);
            return null;
        }

        var skip = new MatchSkip(syntax.Kind == MatchSkipKind.ToFirst ? MatchSkipTo.First : MatchSkipTo.Last, variable);
        if (SkipTargets.GoesOn(pattern, skip, MatchSubset.Of(variable, patterns.Variables.Count, patterns.Subsets)))
        {
            return skip;
        }

        context.Report(MatchRules.SkipStays, syntax.Span, skip.To == MatchSkipTo.First ? "FIRST" : "LAST", name.Text);
        return null;
    }

    private EquatableArray<Expr> Conditions(MatchRecognizeSyntax match, PatternBinder patterns, MatchScope variables, MatchItems items)
    {
        var conditions = new Expr[patterns.Variables.Count];
        foreach (var definition in match.Definitions)
        {
            var variable = patterns.Find(definition.Variable);
            if (variable < 0)
            {
                Unknown(definition.Variable, patterns);
                continue;
            }

            if (conditions[variable] is not null)
            {
                context.Report(MatchRules.DefinedTwice, definition.Variable.Span, definition.Variable.Text);
                continue;
            }

            // The row that is looked at is taken to be the variable's.
            items.HasRows = (of, rows) => rows == 1 && (of < 0 || variables.Members(of).Contains(variable));
            conditions[variable] = Bound(variables.Of(x => items.HasRows(x, 1), items), "DEFINE", definition.Condition, items, (x, y) => x.BindCondition(y, "a condition of DEFINE"));
        }

        return conditions.Select(x => x ?? new ConstantExpr(true, SqlType.Boolean)).ToEquatableArray();
    }

    private Expr Bound(Scope of, string place, ExpressionSyntax syntax, MatchItems items, System.Func<ExpressionBinder, ExpressionSyntax, Expr> bind)
    {
        var bound = bind(new ExpressionBinder(context, of, place, new GroupContext()), syntax);
        if (!bound.IsError() && bound.Type.Kind == TypeKind.Null)
        {
            bound = new Coercion(context).To(bound, SqlType.Text, syntax.Span);
        }

        return bound.IsError() || context.Diagnostics.HasErrors ? ErrorExpr.Create() : items.Resolved(bound);
    }

    private void Unknown(Identifier name, PatternBinder patterns) => context.Report(
        MatchRules.UnknownVariable, name.Span, NameSuggestion.Fix(name.Text, patterns.Variables, name.Span), name.Text, NameSuggestion.Among(name.Text, patterns.Variables));
}
