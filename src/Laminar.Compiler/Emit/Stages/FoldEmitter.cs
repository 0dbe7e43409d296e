using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>
/// Add, and Remove where rows can be taken back: first every argument, then every accumulator, so that a row that throws leaves the state as it was. An
/// argument is a local where it can fail or is used twice; where it can fail and has a FILTER, it is not evaluated for rows that the filter leaves out. Beside a
/// NULL, which makes the row not count, it is: an error in any argument is an error.
/// </summary>
internal sealed class FoldEmitter
{
    private readonly StageScope _scope;
    private readonly string _time;
    private readonly ExpressionEmitter _emitter;
    private readonly List<string> _locals = [];
    private readonly Dictionary<Expr, string> _includes = [];
    private readonly Dictionary<(Expr Argument, ClrKind Kind, Expr? Include), Fragment> _values = [];
    private int _valueLocals;

    private FoldEmitter(StageScope scope, string time)
    {
        _scope = scope;
        _time = time;
        _emitter = scope.Expressions(scope.Input);
    }

    /// <summary>The method, which is Add, or Remove, which takes the same out again.</summary>
    /// <param name="isByArrival">Rows have no time but that at which they come, or go: they are in the order in which they came.</param>
    public static void Emit(CodeWriter writer, StageScope scope, EquatableArray<Accumulator> accumulators, string method = "Add", bool isByArrival = false) =>
        new FoldEmitter(scope, isByArrival ? "0" : "time").Emit(writer, accumulators, method);

    private void Emit(CodeWriter writer, EquatableArray<Accumulator> accumulators, string method)
    {
        var folds = new List<string>();
        for (var i = 0; i < accumulators.Count; i++)
        {
            var accumulator = accumulators[i];
            var name = $"state.{AccumulatorNames.Field(accumulator, i)}.{method}";
            if (accumulator.User is { } user)
            {
                // A user's code may throw: before anything else has changed, where it looks at every row.
                folds.InsertRange(accumulator.Set < 0 ? 0 : folds.Count, User(accumulator, user, name));
                continue;
            }

            var call = $"{name}({Arguments(accumulator)});";
            folds.Add(accumulators.Any(x => x.Set == i) ? $"var {DistinctNames.Changed(i)} = {call}" : call);
        }

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
            return accumulator.Kind == AccumulatorKind.Ranks ? _time : include ?? "";
        }

        var takes = AccumulatorForm.Of(accumulator.Kind).Takes;
        var takesNulls = AccumulatorNames.TakesNulls(accumulator);
        var values = new[] { accumulator.Argument, accumulator.Second }.OfType<Expr>().Select(x => Value(x, accumulator.Include, accumulator.Value, isRead: accumulator.Kind != AccumulatorKind.CountRows)).ToList();
        if (!takesNulls)
        {
            include = values.Where(x => x.MayBeNull).Aggregate(include, AndIsThere);
        }
        else if (accumulator.Present is { } present && accumulator.Set < 0)
        {
            var key = accumulator.Order.FirstOrDefault(x => x.Value == present);
            var value = Value(present, accumulator.Include, key?.Kind ?? accumulator.Value);
            include = value.MayBeNull ? AndIsThere(include, value) : include;
        }

        // A set has looked at the filter and at NULL.
        include = accumulator.Set >= 0 ? DistinctNames.Changed(accumulator.Set) : include;
        if (accumulator.Kind == AccumulatorKind.CountRows)
        {
            return include ?? "true";
        }

        var parts = values.Select(x => takesNulls ? x.AsArgument() : AccumulatorArguments.Folded(accumulator, x)).ToList();
        if ((takes & FoldArguments.Key) != 0)
        {
            parts.Add(EntryKeys.New(accumulator.Order, x => Value(x.Value, accumulator.Include, x.Kind)));
        }

        return AccumulatorArguments.Join(accumulator, parts, _time, include);
    }

    /// <summary>A user's Add takes plain arguments: rows that do not count, or that have NULL where it does not take it, are left out by a condition.</summary>
    private IEnumerable<string> User(Accumulator accumulator, UserAggregate user, string name)
    {
        var include = accumulator.Include is null ? null : Include(accumulator.Include);
        var arguments = new List<string>();
        foreach (var (argument, parameter) in accumulator.More.Prepend(accumulator.Argument!).Zip(user.Parameters, (x, y) => (x, y)))
        {
            var value = Value(argument, accumulator.Include, parameter.Clr);
            if (value.MayBeNull && !parameter.Nullable)
            {
                include = AndIsThere(include, value);
            }

            arguments.Add(parameter.Nullable ? value.AsArgument() : AccumulatorArguments.Folded(accumulator, value) + (value is { MayBeNull: true, Kind: ClrKind.String } ? "!" : ""));
        }

        include = accumulator.Set >= 0 ? DistinctNames.Changed(accumulator.Set) : include;
        var call = $"{name}({string.Join(", ", arguments)});";
        return include is null ? [call] : [$"if ({include})", "{", "    " + call, "}"];
    }

    private static string AndIsThere(string? include, Fragment value)
    {
        var has = value.Kind == ClrKind.String ? value.In(Precedence.Relational) + " is not null" : value.In(Precedence.Primary) + ".HasValue";
        return include is null ? has : include + " && " + has;
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

    /// <param name="isRead">Not only whether it is there.</param>
    private Fragment Value(Expr argument, Expr? filter, ClrKind kind, bool isRead = true)
    {
        var fails = Failure.Of(argument);
        var key = (argument, kind, fails ? filter : null);
        if (!_values.TryGetValue(key, out var value))
        {
            value = _emitter.ValueAs(argument, kind);
            if (!isRead && !fails && !value.MayBeNull)
            {
                return value;
            }

            if (!IsColumn(argument) || fails || Converts(argument, kind))
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

    /// <summary>A string that is kept as UTF-8 is converted once.</summary>
    private static bool Converts(Expr argument, ClrKind kind) => argument is ColumnExpr { Clr: ClrKind.String } && kind == ClrKind.Utf8;
}
