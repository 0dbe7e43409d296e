using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>
/// Add: first every argument, then every accumulator, so that a row that throws leaves the state as it was. An argument is a local where it can fail or is
/// used twice; where it can fail and has a FILTER, it is not evaluated for rows that the filter leaves out.
/// </summary>
internal sealed class FoldEmitter
{
    private readonly StageScope _scope;
    private readonly ExpressionEmitter _emitter;
    private readonly List<string> _locals = [];
    private readonly Dictionary<Expr, string> _includes = [];
    private readonly Dictionary<(Expr Argument, Expr? Include), Fragment> _values = [];
    private int _valueLocals;

    public FoldEmitter(StageScope scope)
    {
        _scope = scope;
        _emitter = scope.Expressions(scope.Input);
    }

    /// <param name="method">Add, or Remove, which takes the same back.</param>
    public void Emit(CodeWriter writer, WindowAggregateStage stage, string method = "Add")
    {
        var folds = stage.Accumulators.Select((a, i) => $"state.{AccumulatorNames.Field(a, i)}.{method}({Arguments(a)});").ToList();
        var signature = $"public static void {method}(ref {_scope.Names.State} state, in {_scope.InputType} row, long time, {OperatorCatalog.StateHeap} heap)";
        writer.Blank().Block(signature, () =>
        {
            foreach (var line in _locals.Concat(folds))
            {
                writer.Line(line);
            }
        });
    }

    private string Arguments(Accumulator accumulator)
    {
        var include = accumulator.Include is null ? null : Include(accumulator.Include);
        if (accumulator.Argument is null)
        {
            return include ?? "";
        }

        var value = Value(accumulator.Argument, accumulator.Include, accumulator.Value);
        var isFirstOrLast = accumulator.Kind is AccumulatorKind.First or AccumulatorKind.Last;
        if (value.MayBeNull && !isFirstOrLast)
        {
            var has = value.Kind == ClrKind.String ? value.In(Precedence.Relational) + " is not null" : value.In(Precedence.Primary) + ".HasValue";
            include = include is null ? has : include + " && " + has;
        }

        if (accumulator.Kind == AccumulatorKind.CountRows)
        {
            return include ?? "true";
        }

        var parts = new List<string> { isFirstOrLast ? value.AsArgument() : Folded(accumulator, value) };
        if (isFirstOrLast)
        {
            parts.Add("time");
        }

        if (include is not null)
        {
            parts.Add(include);
        }

        if (AccumulatorNames.HoldsText(accumulator))
        {
            parts.Add("heap");
        }

        return string.Join(", ", parts);
    }

    /// <summary>A nullable value as what its accumulator takes; it is left out where it is NULL.</summary>
    private static string Folded(Accumulator accumulator, Fragment value)
    {
        var text = value.MayBeNull && value.Kind != ClrKind.String ? value.In(Precedence.Primary) + ".GetValueOrDefault()" : value.AsArgument();
        var isTicks = accumulator.Kind == AccumulatorKind.SumInt64 && accumulator.Value == ClrKind.TimeSpan;
        return isTicks ? (value.MayBeNull ? text : value.In(Precedence.Primary)) + ".Ticks" : text;
    }

    private string Include(Expr filter)
    {
        if (!_includes.TryGetValue(filter, out var name))
        {
            name = "include" + (_includes.Count + 1).ToString(CultureInfo.InvariantCulture);
            _locals.Add($"var {name} = {_emitter.Condition(filter).Text};");
            _includes.Add(filter, name);
        }

        return name;
    }

    private Fragment Value(Expr argument, Expr? filter, ClrKind kind)
    {
        var fails = Failure.Of(argument);
        var key = (argument, fails ? filter : null);
        if (!_values.TryGetValue(key, out var value))
        {
            value = _emitter.ValueAs(argument, kind);
            if (!IsColumn(argument) || fails)
            {
                value = Local(value, fails && filter is not null ? Include(filter) : null);
            }

            _values.Add(key, value);
        }

        return value;
    }

    private Fragment Local(Fragment value, string? include)
    {
        var name = "value" + (++_valueLocals).ToString(CultureInfo.InvariantCulture);
        _locals.Add(include is null
            ? $"var {name} = {value.Text};"
            : $"var {name} = {include} ? {value.In(Precedence.Coalesce)} : default({ClrTypes.Of(value.Kind, value.MayBeNull)}){(value.Kind == ClrKind.String && !value.MayBeNull ? "!" : "")};");
        return Fragment.Primary(name, value.Kind, value.MayBeNull);
    }

    private static bool IsColumn(Expr argument) => argument is ColumnExpr;
}
