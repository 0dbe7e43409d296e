using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>VALUES (…), (…): columns are named column1, column2, …, and each has the type in which its values meet.</summary>
internal sealed class ValuesBinder(BindingContext context)
{
    private static readonly RowHabits Habits = new(ClrKind.Utf8, ClrKind.Timestamp);

    public BoundQuery Bind(ValuesSyntax values)
    {
        var width = values.Rows.Count == 0 ? 0 : values.Rows[0].Count;
        if (values.Rows.FirstOrDefault(row => row.Count != width && row.Count > 0) is { Count: > 0 } odd)
        {
            context.Report(SetRules.ValuesWidth, odd[0].Span.To(odd[odd.Count - 1].Span), Text(odd.Count), Text(width));
            return Unknown;
        }

        if (width == 0 || values.Rows.Any(row => row.Count == 0))
        {
            // The parser has said so.
            return Unknown;
        }

        var nothing = new Scope(new ValuesNode(default, default), default, IsUnknown: false);
        var binder = new ExpressionBinder(context, nothing, "VALUES");
        var rows = values.Rows.Select(row => row.Select(binder.Bind).ToList()).ToList();
        var columns = Enumerable.Range(0, width).Select(i => Column(binder, rows.Select(row => row[i]).ToList(), values.Rows.Select(row => row[i]).ToList())).ToList();
        var output = columns.Select((items, i) => OutputOf(items, i)).ToEquatableArray();
        var node = new ValuesNode(rows.Select((_, row) => columns.Select(items => items[row]).ToEquatableArray()).ToEquatableArray(), output);
        return new BoundQuery(node, false);
    }

    private static IReadOnlyList<Expr> Column(ExpressionBinder binder, IReadOnlyList<Expr> items, IReadOnlyList<ExpressionSyntax> syntaxes) =>
        binder.Unify("VALUES", items, syntaxes)?.Items ?? items.Select(_ => ErrorExpr.Create()).ToList();

    /// <summary>The rows are there before anything else: any time among them is one that no watermark has passed.</summary>
    private static RowColumn OutputOf(IReadOnlyList<Expr> items, int index)
    {
        var type = items[0].Type;
        var lag = type.Kind == TypeKind.Timestamp ? 0L : (long?)null;
        return new RowColumn("column" + Text(index + 1), type, items.Any(x => x.Nullable), Habits.For(type), lag);
    }

    private static BoundQuery Unknown => new(FromBinder.Unknown.Input, IsUnknown: true);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
