using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>The number of the grouping set, from 0, that a group is of: while a SELECT is bound, before its group row exists.</summary>
internal sealed record GroupingSetExpr() : Expr(SqlType.Integer, false);

/// <summary>The grouping sets of a GROUP BY: each row is grouped once by each of them, with NULL for the keys that a set does not have.</summary>
/// <param name="Keys">The grouping expressions over the input row.</param>
/// <param name="Sets">Indexes of keys.</param>
internal sealed record GroupingSets(EquatableArray<Expr> Keys, EquatableArray<EquatableArray<int>> Sets)
{
    /// <summary>Grouping more often than this is more likely a slip than a wish.</summary>
    public const int Most = 256;

    /// <summary>Whether a set is without a key, so that the key can be NULL.</summary>
    public bool IsRolledUp(int key) => Sets.Any(set => !set.Contains(key));

    /// <summary>Whether a column of the input is a key that can be NULL in a group.</summary>
    public bool IsRolledUp(ColumnExpr column) => Enumerable.Range(0, Keys.Count).Any(i => Keys[i] is ColumnExpr key && key.Index == column.Index && IsRolledUp(i));

    /// <summary>An expression over columns that can be NULL where they are rolled up.</summary>
    public Expr Widen(Expr expr) => expr is ColumnExpr column
        ? IsRolledUp(column) ? column with { Nullable = true } : column
        : Nullability.WithChildren(expr, Widen);

    /// <summary>Each row once per set: the input's columns, the keys, and the set's number.</summary>
    public LogicalNode Expand(LogicalNode input, LogicalNode source, IReadOnlyList<RowColumn> keys)
    {
        // A row that WHERE drops moves the watermark all the same: the condition comes after, unless a key of such a row might fail.
        if (input is FilterNode filter && ReferenceEquals(filter.Input, source) && !Failure.Of(filter.Predicate) && !Keys.Any(Failure.Of))
        {
            return new FilterNode(Expand(source, source, keys), filter.Predicate);
        }

        var columns = input.Output.Select((x, i) => (Expr)new ColumnExpr(i, x.Name, x.Type, x.Nullable, x.Clr)).ToList();
        var copies = Sets.Select((set, number) => columns
            .Concat(Keys.Select((key, i) => set.Contains(i) ? key : new ConstantExpr(null, key.Type)))
            .Append(new ConstantExpr(number, SqlType.Integer))
            .ToEquatableArray());
        return new ExpandNode(input, copies.ToEquatableArray(), input.Output.Concat(keys).ToEquatableArray());
    }

    /// <summary>GROUPING(a, b): a bit for each argument, the last one's lowest, that is 1 where the group's set is without it.</summary>
    public Expr Grouping(IReadOnlyList<int> arguments)
    {
        var values = Sets.Select(set => arguments.Aggregate(0, (bits, key) => (2 * bits) + (set.Contains(key) ? 0 : 1))).ToList();
        var arms = values.Skip(1).Select((value, i) => new CaseArm(
            new CompareExpr(CompareOp.Equal, new GroupingSetExpr(), new ConstantExpr(i + 1, SqlType.Integer)),
            new ConstantExpr(value, SqlType.Integer)));
        return new CaseExpr(arms.ToEquatableArray(), new ConstantExpr(values[0], SqlType.Integer), SqlType.Integer, false);
    }
}
