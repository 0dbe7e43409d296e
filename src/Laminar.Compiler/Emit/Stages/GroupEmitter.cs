using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>
/// Write: HAVING and the output row of a closed group. Its columns are the key's, the aggregates' results and the window's bounds. A result that is used
/// twice, or may throw and might be passed over, is a local: aggregates are evaluated whether their value is wanted in the end or not.
/// </summary>
internal sealed class GroupEmitter : IColumnReader
{
    private readonly WindowAggregateStage _stage;
    private readonly StageScope _scope;
    private readonly EquatableArray<string> _keys;
    private readonly Dictionary<int, Fragment> _locals = [];
    private readonly List<string> _statements = [];

    public GroupEmitter(WindowAggregateStage stage, StageScope scope)
    {
        _stage = stage;
        _scope = scope;
        _keys = KeyEmitter.Members(stage.Key, scope.Names.Key);
    }

    public void Emit(CodeWriter writer, string keyType)
    {
        var names = _scope.Names;
        DeclareLocals();
        var emitter = _scope.Expressions(this);
        if (_stage.Having.Count > 0)
        {
            var having = emitter.Conditions(_stage.Having);
            _statements.AddRange([$"if (!({having}))", "{", "    row = default;", "    return false;", "}", ""]);
        }

        _statements.AddRange(RowEmitter.Fill("row", names.Output, _scope.IsLast, _stage.Output, _stage.Items, emitter));
        _statements.Add("return true;");
        var signature = $"public static bool Write(in {OperatorCatalog.Window} window, in {keyType} key, in {names.State} state, out {names.Output} row)";
        writer.Blank().Block(signature, () =>
        {
            foreach (var statement in _statements)
            {
                writer.Line(statement);
            }
        });
    }

    public Fragment Read(ColumnExpr column, ExpressionEmitter emitter)
    {
        var keys = _stage.Key.Columns.Count;
        if (column.Index < keys)
        {
            var key = _stage.Key.Columns[column.Index];
            return Fragment.Primary("key." + _keys[column.Index], key.Kind, key.Nullable);
        }

        if (column.Index >= _stage.WindowStartColumn)
        {
            return Fragment.Primary(column.Index == _stage.WindowStartColumn ? "window.Start" : "window.End", ClrKind.Timestamp);
        }

        var index = column.Index - keys;
        return _locals.TryGetValue(index, out var local) ? local : ResultText.Emit(_stage.Results[index], _stage.Accumulators);
    }

    public string? ReadRaw(ColumnExpr column) => null;

    public string? ReadRow(RowExpr row) => null;

    private void DeclareLocals()
    {
        var uses = new int[_stage.Results.Count];
        foreach (var expression in _stage.Having.Concat(_stage.Items))
        {
            Count(expression, uses);
        }

        for (var i = 0; i < uses.Length; i++)
        {
            var column = _stage.Key.Columns.Count + i;
            var isBare = _stage.Having.Count == 0 && _stage.Items.Any(x => x is ColumnExpr read && read.Index == column);
            if (uses[i] > 1 || _stage.Results[i].CanFail && !isBare)
            {
                var value = ResultText.Emit(_stage.Results[i], _stage.Accumulators).AsValue();
                var name = "result" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
                _statements.Add($"var {name} = {value.Text};");
                _locals.Add(i, Fragment.Primary(name, value.Kind, value.MayBeNull));
            }
        }
    }

    private void Count(Expr expression, int[] uses)
    {
        if (expression is ColumnExpr column)
        {
            var index = column.Index - _stage.Key.Columns.Count;
            if (index >= 0 && index < uses.Length)
            {
                uses[index]++;
            }
        }

        foreach (var child in ExpressionTree.Children(expression))
        {
            Count(child, uses);
        }
    }
}
