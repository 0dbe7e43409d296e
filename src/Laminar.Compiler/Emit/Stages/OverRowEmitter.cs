using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>
/// Write: the conditions above and the row that comes out. Its columns are the results, then those of the row itself. An aggregate's result that is used twice, or may throw, is a
/// local, as in a group's row, and so is the place of a row that has to be looked for.
/// </summary>
internal sealed class OverRowEmitter(OverStage stage, StageScope scope) : IColumnReader
{
    private readonly EquatableArray<string> _kept = RowEmitter.Members(stage.Kept, scope.Names.Kept);
    private readonly Dictionary<int, Fragment> _locals = [];
    private readonly Dictionary<OverResult, string> _places = [];
    private readonly List<string> _statements = [];

    public void Emit(CodeWriter writer)
    {
        var names = scope.Names;
        DeclareLocals();
        var emitter = scope.Expressions(this);
        if (stage.Having.Count > 0)
        {
            _statements.AddRange([$"if (!({emitter.Conditions(stage.Having)}))", "{", "    output = default;", "    return false;", "}", ""]);
        }

        _statements.AddRange(RowEmitter.Fill("output", names.Output, scope.IsLast, stage.Output, stage.Items, emitter));
        _statements.Add("return true;");
        var around = $"{OperatorCatalog.OverRows}<{names.Kept}, {OverEmitter.Ring(stage, names)}>";
        writer.Blank().Block($"public static bool Write(in {scope.InputType} row, in {around} rows, in {names.State} state, out {names.Output} output)", () =>
        {
            foreach (var statement in _statements)
            {
                writer.Line(statement);
            }
        });
    }

    public Fragment Read(ColumnExpr column, ExpressionEmitter emitter)
    {
        if (column.Index >= stage.Results.Count)
        {
            var own = column.Index - stage.Results.Count;
            return stage.Holds ? Kept("rows.Current", own) : scope.Input.Read(column with { Index = own }, emitter);
        }

        var result = stage.Results[column.Index];
        return _locals.TryGetValue(column.Index, out var local) ? local
            : result.Aggregate is { } aggregate ? ResultText.Emit(aggregate, stage.Accumulators)
            : OtherRow(result, emitter);
    }

    public string? ReadRaw(ColumnExpr column) =>
        column.Index >= stage.Results.Count && !stage.Holds ? scope.Input.ReadRaw(column with { Index = column.Index - stage.Results.Count }) : null;

    public string? ReadRow(RowExpr row) => null;

    private Fragment Kept(string row, int column) => Fragment.Primary($"{row}.{_kept[column]}", stage.Kept[column].Clr, stage.Kept[column].Nullable);

    /// <summary>A column of the row so far behind, ahead or into the frame, where there is one.</summary>
    private Fragment OtherRow(OverResult result, ExpressionEmitter emitter)
    {
        var offset = result.Call.Offset.ToString(CultureInfo.InvariantCulture);
        if (_places.TryGetValue(result, out var place))
        {
            return Guarded(Kept($"rows.Row({place})", result.Column), place + " >= 0", result, emitter);
        }

        if (result.Call is { Place: OverPlace.Ahead, IgnoresNulls: true })
        {
            return Guarded(Kept("rows.Last", result.Column), "rows.HasNth(1)", result, emitter);
        }

        if (result.Call.Place == OverPlace.Last)
        {
            var last = Kept(stage.Frame.EndsBefore ? "rows.LastBefore" : "rows.Last", result.Column);
            return !stage.Frame.MayBeEmpty ? last : Guarded(last, stage.Frame.EndsBefore ? "rows.HasNthBefore(1)" : "rows.HasNth(1)", result, emitter);
        }

        if (result.Call is { Place: OverPlace.Behind, Offset: 0 })
        {
            // A row that comes out at once is not among those that are kept yet.
            return Kept(stage.Holds ? "rows.Current" : "rows.Last", result.Column);
        }

        var way = result.Call.Place.ToString();
        var value = Kept($"rows.{way}({offset})", result.Column);
        return result.Call is { Place: OverPlace.Nth, Offset: 1 } && !stage.Frame.MayBeEmpty ? value
            : Guarded(value, $"rows.Has{way}{(result.Call.Place == OverPlace.Nth && stage.Frame.EndsBefore ? "Before" : "")}({offset})", result, emitter);
    }

    private static Fragment Guarded(Fragment value, string has, OverResult result, ExpressionEmitter emitter)
    {
        if (result.Default is null && !value.MayBeNull)
        {
            return value with { Guards = [has] };
        }

        var type = ClrTypes.Of(value.Kind, result.Nullable);
        var cast = result.Nullable && !value.MayBeNull && value.Kind != ClrKind.String ? $"({type})" : "";
        var otherwise = result.Default is null ? $"default({type})" : emitter.ValueAs(result.Default, value.Kind).In(Precedence.Conditional);
        return new Fragment($"{has} ? {cast}{value.Text} : {otherwise}", Precedence.Conditional, value.Kind, result.Nullable);
    }

    private void DeclareLocals()
    {
        var uses = new int[stage.Results.Count];
        foreach (var expression in stage.Having.Concat(stage.Items))
        {
            Count(expression, uses);
        }

        for (var i = 0; i < uses.Length; i++)
        {
            if (stage.Results[i].Call is { IgnoresNulls: true, Only: null } call && uses[i] > 0 && !_places.ContainsKey(stage.Results[i]))
            {
                var place = "place" + (i + 1).ToString(CultureInfo.InvariantCulture);
                var test = OverEmitter.Test(stage.Results[i].Column);
                var before = FilterEmitter.Bool(stage.Frame.EndsBefore);
                _statements.Add(call.Place == OverPlace.Last ? $"var {place} = rows.LastWith<{test}>({before});"
                    : $"var {place} = rows.NthWith<{test}>({call.Offset.ToString(CultureInfo.InvariantCulture)}, {before});");
                _places.Add(stage.Results[i], place);
            }

            if (stage.Results[i].Aggregate is { } aggregate && (uses[i] > 1 || aggregate.CanFail && uses[i] > 0))
            {
                var value = ResultText.Emit(aggregate, stage.Accumulators).AsValue();
                var name = "result" + (i + 1).ToString(CultureInfo.InvariantCulture);
                _statements.Add($"var {name} = {value.Text};");
                _locals.Add(i, Fragment.Primary(name, value.Kind, value.MayBeNull));
            }
        }
    }

    private static void Count(Expr expression, int[] uses)
    {
        if (expression is ColumnExpr column && column.Index < uses.Length)
        {
            uses[column.Index]++;
        }

        foreach (var child in ExpressionTree.Children(expression))
        {
            Count(child, uses);
        }
    }
}
