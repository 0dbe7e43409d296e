using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;
using SortKey = Laminar.Compiler.Logical.SortKey;

namespace Laminar.Compiler.Binding;

/// <summary>
/// ORDER BY while its query is bound. An ordinal or an output column's name stands for that column; any other expression is one that the SELECT computes
/// beside its own columns.
/// </summary>
internal sealed class OrderClause(EquatableArray<OrderItem> items)
{
    private readonly List<SortKey> _keys = new();
    private TextSpan? _hidden;

    public bool IsEmpty => items.Count == 0;

    public TextSpan Span => items[0].Span.To(items[items.Count - 1].Span);

    /// <summary>As they are written.</summary>
    public IEnumerable<ExpressionSyntax> Expressions => items.Select(x => x.Expression);

    /// <summary>Where it has been bound: columns of the SELECT's rows.</summary>
    public IReadOnlyList<SortKey> Keys => _keys;

    /// <summary>Columns before this are the query's own; those after it are there to order by. Null where there are none.</summary>
    public int? Visible { get; private set; }

    /// <summary>The items of a SELECT, and after them what it is ordered by and does not have.</summary>
    public IReadOnlyList<BoundItem> Add(BindingContext context, Scope scope, GroupContext group, SelectSyntax select, IReadOnlyList<BoundItem> columns)
    {
        var all = columns.ToList();
        foreach (var item in items)
        {
            var at = OutputNamed(context, item, columns.Select(x => x.Name).ToList());
            if (at is null)
            {
                var binder = new ExpressionBinder(context, scope, "ORDER BY", group, new SelectAliases(select.Items, isVisible: true));
                var bound = binder.Bind(item.Expression);
                at = all.FindIndex(x => x.Expr == bound);
                if (at < 0)
                {
                    at = all.Count;
                    all.Add(new BoundItem("order" + (all.Count + 1).ToString(CultureInfo.InvariantCulture), bound, item.Expression.Span));
                    _hidden ??= item.Expression.Span;
                    Visible = columns.Count;
                }
            }

            Key(context, item, at.Value, all[at.Value].Expr);
        }

        return all;
    }

    /// <summary>Of rows that are put together from several queries: their columns alone.</summary>
    public void Bind(BindingContext context, LogicalNode node)
    {
        foreach (var item in items)
        {
            if (OutputNamed(context, item, node.Output.Select(x => x.Name).ToList()) is { } at)
            {
                var column = node.Output[at];
                Key(context, item, at, new ColumnExpr(at, column.Name, column.Type, column.Nullable, column.Clr));
            }
            else
            {
                context.Diagnostics.NotSupportedYet(item.Span, "ORDER BY an expression over a query of several", "put it into a sub-query, or order by a column");
            }
        }
    }

    public void RefuseHidden(BindingContext context, int visible)
    {
        if (_hidden is { } span && Visible == visible)
        {
            context.Diagnostics.NotSupportedYet(span, "ORDER BY of SELECT DISTINCT by what is not in the select list", "add it there");
        }
    }

    /// <summary>The keys over the rows of <paramref name="node"/>.</summary>
    public EquatableArray<SortKey> Over(LogicalNode node) => _keys
        .Select(key => (Key: key, Column: node.Output[((ColumnExpr)key.Value).Index], ((ColumnExpr)key.Value).Index))
        .Select(x => x.Key with { Value = new ColumnExpr(x.Index, x.Column.Name, x.Column.Type, x.Column.Nullable, x.Column.Clr) })
        .ToEquatableArray();

    private void Key(BindingContext context, OrderItem item, int column, Expr value)
    {
        if (!value.Type.IsOrdered)
        {
            context.Report(ValueRules.NoOrder, item.Span, "ORDER BY", Catalog.TypeText.Of(value.Type));
        }

        _keys.Add(new SortKey(new ColumnExpr(column, string.Empty, value.Type, value.Nullable, default), item.Descending, item.NullsFirst ?? item.Descending));
    }

    private static int? OutputNamed(BindingContext context, OrderItem item, IReadOnlyList<string> names)
    {
        if (item.Expression is LiteralSyntax { Kind: LiteralKind.Integer } literal)
        {
            if (int.TryParse(literal.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) && ordinal >= 1 && ordinal <= names.Count)
            {
                return ordinal - 1;
            }

            context.Report(BindingRules.OrdinalOutOfRange, literal.Span, "ORDER BY " + literal.Text, names.Count.ToString(CultureInfo.InvariantCulture));
            return 0;
        }

        if (item.Expression is NameSyntax { Name.Parts.Count: 1 } name)
        {
            for (var i = 0; i < names.Count; i++)
            {
                if (name.Name.Last.Matches(names[i]))
                {
                    return i;
                }
            }
        }

        return null;
    }
}
