using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>
/// An expression over the rows of a match (<c>rows</c>, up to the one that comes out; <c>all</c>): first the places of the rows that it names, each found once; then the expression. The row
/// that a condition is asked for is the newest, and the last of its variable.
/// </summary>
internal sealed class MatchRowEmitter(MatchStage stage, StageScope scope, bool isTest) : IColumnReader
{
    private readonly EquatableArray<string> _kept = RowEmitter.Members(stage.Kept, scope.Names.Kept);
    private readonly Dictionary<(MatchPlace Place, int Variable, int Offset, int Back, bool IsFinal), string> _places = [];
    private readonly List<string> _statements = [];
    private int _tested = -1;

    public void EmitTest(CodeWriter writer, int variable, string name)
    {
        _tested = variable;
        FindRows(EquatableArray.Of(stage.Conditions[variable]));
        _statements.Add($"return {scope.Expressions(this).Condition(stage.Conditions[variable]).Text};");
        Write(writer, $"private static bool {name}(in {MatchEmitter.Rows(stage, scope.Names)} rows, in {scope.Names.State} state)");
    }

    public void EmitWrite(CodeWriter writer)
    {
        FindRows(stage.Measures);
        _statements.AddRange(RowEmitter.Fill("output", scope.Names.Output, scope.IsLast, stage.Output, stage.Measures, scope.Expressions(this)));
        var (rows, state) = (MatchEmitter.Rows(stage, scope.Names), scope.Names.State);
        Write(writer, $"public static void Write(in {rows} rows, in {rows} all, in {state} state, in {state} total, out {scope.Names.Output} output)");
    }

    public Fragment Read(ColumnExpr column, ExpressionEmitter emitter)
    {
        var read = stage.Reads[column.Index];
        switch (read.Item.Place)
        {
            case MatchPlace.Own:
                return Fragment.Primary("rows.Own." + _kept[read.Column], read.Value, stage.Kept[read.Column].Nullable);
            case MatchPlace.Classifier:
                var classifier = Fragment.Primary("rows.Classifier", ClrKind.Int32);
                return read.Item.Nullable ? classifier with { Guards = ["rows.Count > 0"] } : classifier;
            case MatchPlace.Number:
                return Fragment.Primary("rows.Number", ClrKind.Int64);
            case MatchPlace.All:
                return ResultText.Emit(read.Aggregate!, stage.Accumulators, read.Item.IsFinal ? "total" : "state");
        }

        var mayBeNull = stage.Kept[read.Column].Nullable;
        var rows = Rows(read.Item);
        if (IsNewest(read.Item))
        {
            return Fragment.Primary(rows + ".Newest." + _kept[read.Column], read.Value, mayBeNull);
        }

        var place = _places[PlaceOf(read.Item)];
        var value = Fragment.Primary($"{rows}.At({place}).{_kept[read.Column]}", read.Value, mayBeNull);
        return IsThere(read.Item) ? value
            : mayBeNull ? new Fragment($"{place} >= 0 ? {value.Text} : default({ClrTypes.Of(read.Value, true)})", Precedence.Conditional, read.Value, true)
            : value with { Guards = [place + " >= 0"] };
    }

    public string? ReadRaw(ColumnExpr column) => null;

    public string? ReadRow(RowExpr row) => null;

    private void Write(CodeWriter writer, string signature) => writer.Blank().Block(signature, () =>
    {
        foreach (var statement in _statements)
        {
            writer.Line(statement);
        }
    });

    private void FindRows(EquatableArray<Expr> expressions)
    {
        foreach (var item in Liveness.Of(expressions).Columns.Select(i => stage.Reads[i].Item).Where(x => x.Place is MatchPlace.First or MatchPlace.Last && !IsNewest(x)))
        {
            if (!_places.ContainsKey(PlaceOf(item)))
            {
                var name = "place" + Number(_places.Count + 1);
                _places.Add(PlaceOf(item), name);
                _statements.Add($"var {name} = {Rows(item)}.{item.Place}({MatchEmitter.Variable(stage, item.Variable)}, {Number(item.Offset)}, {Number(item.Back)});");
            }
        }
    }

    private static (MatchPlace Place, int Variable, int Offset, int Back, bool IsFinal) PlaceOf(MatchItem item) => (item.Place, item.Variable, item.Offset, item.Back, item.IsFinal);

    private static string Rows(MatchItem item) => item.IsFinal ? "all" : "rows";

    private bool IsNewest(MatchItem item) => item is { Place: MatchPlace.Last, Offset: 0, Back: 0 }
        && (isTest ? IsTested(item) : item.Variable < 0 && PatternLengths.Least(stage.Pattern) > 0);

    /// <summary>By how often the pattern has the variable; a condition is asked in the middle of a match, and so is a measure of one of its rows.</summary>
    private bool IsThere(MatchItem item) => item.Back == 0 && (isTest ? item.Offset == 0 && IsTested(item)
        : stage.AllRows && !item.IsFinal ? item is { Variable: < 0, Offset: 0 } && PatternLengths.Least(stage.Pattern) > 0
        : PatternLengths.Least(stage.Pattern, stage.Members(item.Variable)) > item.Offset);

    /// <summary>The row that is looked at is one of the variable's.</summary>
    private bool IsTested(MatchItem item) => item.Variable < 0 || stage.Members(item.Variable).Contains(_tested);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
