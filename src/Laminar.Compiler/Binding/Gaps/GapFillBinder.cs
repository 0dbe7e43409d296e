using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Analysis;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>TABLE(GAP_FILL(TABLE t PARTITION BY k, DESCRIPTOR(ts), step, LOCF(a), INTERPOLATE(b), MAX GAP gap)): the table's rows, and rows for the buckets that have none.</summary>
internal sealed class GapFillBinder(BindingContext context, Scope scope)
{
    private const long MostBuckets = 1_000_000;

    public static bool IsGapFill(TableFunctionSyntax function) =>
        function.Function.Parts.Count == 1 && string.Equals(function.Function.Last.Text, "GAP_FILL", StringComparison.OrdinalIgnoreCase);

    /// <summary>Null, reported, where it cannot be.</summary>
    public Scope? Bind(TableFunctionSyntax function)
    {
        if (scope.IsUnknown || !TakesArguments(function))
        {
            return null;
        }

        if (!ChangeModes.IsAppendOnly(scope.Input))
        {
            context.Report(GapRules.OverChanges, function.Function.Span);
            return null;
        }

        var time = Time((DescriptorSyntax)function.Arguments[0]);
        if (time is not { } column)
        {
            return null;
        }

        var columns = new GapColumn[scope.Input.Output.Count];
        columns[column] = GapColumn.Time;
        foreach (var key in function.PartitionBy)
        {
            Mark(columns, key, GapColumn.Key, "PARTITION BY");
        }

        foreach (var fill in function.Arguments.Where(IsFill).Cast<CallSyntax>())
        {
            var name = fill.Name.Last.Text.ToUpperInvariant();
            foreach (var argument in fill.Arguments)
            {
                Mark(columns, argument, name == "LOCF" ? GapColumn.Carried : GapColumn.Between, name);
            }
        }

        var spec = Spec(function, columns.Contains(GapColumn.Between));
        return spec is null || context.Diagnostics.HasErrors ? null : Filled(function, columns.ToEquatableArray(), column, spec);
    }

    private Scope? Filled(TableFunctionSyntax function, EquatableArray<GapColumn> columns, int time, GapSpec spec)
    {
        context.BoundedBy ??= "GAP_FILL keeps a key for MAX GAP " + WindowText.Interval(spec.MaxGap) + " after its last row";
        var input = WithDoubles(columns, function.Span);
        var lag = input.Output[time].TimeLag!.Value + (spec.IsInOrder ? 0 : spec.MaxGap);
        var output = input.Output.Select((x, i) => columns[i] switch
        {
            GapColumn.Time => x with { TimeLag = lag },
            GapColumn.Key => x with { TimeLag = null },
            _ => x with { TimeLag = null, Nullable = true },
        }).ToEquatableArray();

        // A row far in the future would tell all keys that time has gone on: it waits, as the others do.
        var node = new GapFillNode(new TimeOrderNode(input, time) { NeedsAll = true }, columns, time, spec, output);
        if (context.Query is { } query)
        {
            context.Aggregates.Add(new AggregateSite(node, query, context.SaysLate, function.Function.Span));
        }

        var name = function.Alias?.Text ?? scope.Tables.FirstOrDefault()?.Name;
        var named = ColumnList.Rename(context, new BoundQuery(node, false), function.Columns, name ?? "GAP_FILL");
        return named.IsUnknown ? null : new Scope(named.Node, EquatableArray.Of(new ScopeTable(name, 0, output.Count)), IsUnknown: false);
    }

    private bool TakesArguments(TableFunctionSyntax function)
    {
        var arguments = function.Arguments;
        var lengths = arguments.Skip(1).Count(x => !IsFill(x));
        var problem = function.Input is null ? "TABLE t is missing"
            : arguments.Count == 0 || arguments[0] is not DescriptorSyntax { Columns.Count: 1 } ? "DESCRIPTOR(time) with one column comes after the table"
            : lengths is < 1 or > 2 || IsFill(arguments[1]) ? "the length of a bucket, as in INTERVAL '1' MINUTE, comes after the time, and maybe an offset"
            : function.Ordinality ? "it takes no WITH ORDINALITY"
            : null;
        if (problem is not null)
        {
            context.Report(GapRules.Arguments, function.Function.Span, problem);
            return false;
        }

        if (function.MaxGap is null)
        {
            var fix = new SqlFix("Add MAX GAP INTERVAL '1' HOUR", new TextSpan(arguments[arguments.Count - 1].Span.End, 0), ", MAX GAP INTERVAL '1' HOUR");
            context.Report(GapRules.NoMaxGap, function.Function.Span, EquatableArray.Of(fix));
        }

        return function.MaxGap is not null;
    }

    private static bool IsFill(ExpressionSyntax argument) =>
        argument is CallSyntax { Name.Parts.Count: 1 } call && call.Name.Last.Text.ToUpperInvariant() is "LOCF" or "INTERPOLATE";

    private int? Time(DescriptorSyntax descriptor)
    {
        var bound = new ExpressionBinder(context, scope, "DESCRIPTOR").Bind(new NameSyntax(new QualifiedName(descriptor.Columns, descriptor.Span), descriptor.Span));
        if (bound.IsError() || new EventTimeFinder(context, scope).Find(bound, descriptor.Span, "GAP_FILL") is not { } time)
        {
            return null;
        }

        if (time != BoundWindow.Clock && !ColumnOrigin.IsClock(time, scope.Input))
        {
            return time;
        }

        context.Diagnostics.NotSupportedYet(descriptor.Span, "GAP_FILL by the clock", "fill the gaps of an event time, or of the window_end of windows");
        return null;
    }

    private void Mark(GapColumn[] columns, ExpressionSyntax syntax, GapColumn use, string clause)
    {
        var bound = new ExpressionBinder(context, scope, clause).Bind(syntax);
        if (bound.IsError())
        {
            return;
        }

        var problem = bound is not ColumnExpr column ? "compute this one in a query below"
            : columns[column.Index] == GapColumn.Time ? column.Name + " is the time of the buckets"
            : columns[column.Index] == GapColumn.Key ? column.Name + " is what rows are partitioned by"
            : columns[column.Index] != GapColumn.Null ? column.Name + " is filled already"
            : null;
        if (problem is not null)
        {
            context.Report(GapRules.Columns, syntax.Span, clause, problem);
            return;
        }

        var read = (ColumnExpr)bound;
        if (use == GapColumn.Between && !read.Type.IsNumeric)
        {
            context.Report(GapRules.Interpolated, syntax.Span, read.Name, TypeText.Of(read.Type));
        }

        columns[read.Index] = use;
    }

    private GapSpec? Spec(TableFunctionSyntax function, bool waits)
    {
        var lengths = function.Arguments.Skip(1).Where(x => !IsFill(x)).ToList();
        var step = Length(lengths[0], "length of a bucket", 1);
        var offset = lengths.Count > 1 ? Length(lengths[1], "offset", long.MinValue) : 0;
        var gap = Length(function.MaxGap!, "MAX GAP", 1);
        if (step is not { } length || offset is not { } from || gap is not { } most)
        {
            return null;
        }

        if (most / length is < 1 or > MostBuckets)
        {
            context.Report(GapRules.Buckets, function.MaxGap!.Span, WindowText.Interval(most), (most / length).ToString(CultureInfo.InvariantCulture), WindowText.Interval(length));
            return null;
        }

        return new GapSpec(length, ((from % length) + length) % length, most, waits, function.UntilWatermark);
    }

    private long? Length(ExpressionSyntax syntax, string what, long least)
    {
        var bound = new ExpressionBinder(context, Scope.Empty, "GAP_FILL").Bind(syntax);
        return bound.IsError() ? null : new ConstantInterval(context).Read(bound, syntax.Span, what, least);
    }

    /// <summary>Between two whole numbers lie others: what is interpolated is DOUBLE.</summary>
    private LogicalNode WithDoubles(EquatableArray<GapColumn> columns, TextSpan span)
    {
        if (!columns.Where((x, i) => x == GapColumn.Between && scope.Input.Output[i].Type.Kind != TypeKind.Double).Any())
        {
            return scope.Input;
        }

        var coercion = new Coercion(context);
        var habits = RowHabits.Of(scope.Input);
        var items = columns.Select((x, i) => x == GapColumn.Between ? coercion.To(scope.Column(i), SqlType.Double, span) : scope.Column(i)).ToList();
        var output = items.Select((x, i) => x is ColumnExpr ? scope.Input.Output[i] : new RowColumn(scope.Input.Output[i].Name, x.Type, x.Nullable, habits.For(x.Type)));
        return new ProjectNode(scope.Input, items.ToEquatableArray(), output.ToEquatableArray());
    }
}
