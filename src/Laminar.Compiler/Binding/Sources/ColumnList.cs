using System.Globalization;
using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>AS t(a, b): new names for all columns.</summary>
internal static class ColumnList
{
    public static BoundQuery Rename(BindingContext context, BoundQuery query, EquatableArray<Identifier> names, string table)
    {
        var node = query.Node;
        if (names.Count == 0 || query.IsUnknown)
        {
            return query;
        }

        if (names.Count != node.Output.Count)
        {
            var where = names[0].Span.To(names[names.Count - 1].Span);
            context.Report(BindingRules.ColumnListLength, where, table, Text(names.Count), Text(node.Output.Count));
            return query with { IsUnknown = true };
        }

        var items = node.Output.Select((x, i) => (Expr)new ColumnExpr(i, x.Name, x.Type, x.Nullable, x.Clr));
        var output = node.Output.Select((x, i) => x with { Name = names[i].Text });
        return query with { Node = new ProjectNode(node, items.ToEquatableArray(), output.ToEquatableArray()) };
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
