using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>An output column before grouping.</summary>
/// <param name="IsUnknownStar">Stands for the columns of a table that could not be bound.</param>
internal sealed record BoundItem(string Name, Expr Expr, TextSpan Span, bool IsUnknownStar = false);

/// <summary>The items between SELECT and FROM, stars expanded and named.</summary>
internal sealed class SelectList(BindingContext context, Scope scope, GroupContext group)
{
    private readonly OutputNames _names = new(context);
    private readonly List<BoundItem> _items = new();

    public IReadOnlyList<BoundItem> Bind(SelectSyntax select)
    {
        // Written names first: a made-up one gives way to them wherever it stands.
        var bound = select.Items.Select(x => x.Expression is StarSyntax || WindowNames.IsWindow(x.Expression) ? null : new ExpressionBinder(context, scope, "the select list", group, new SelectAliases(select.Items, isVisible: false)).Bind(x.Expression)).ToList();
        var written = select.Items.Select((x, i) => WrittenName(x, bound[i])).ToList();
        for (var i = 0; i < select.Items.Count; i++)
        {
            Add(select, select.Items[i], bound[i], written[i]);
        }

        return _items;
    }

    private string? WrittenName(SelectItem item, Expr? bound)
    {
        var name = item.Expression is StarSyntax || WindowNames.IsWindow(item.Expression) ? null
            : item.Alias?.Text ?? (item.Expression is ScalarQuerySyntax ? null : bound is ColumnExpr column ? NameOf(column, item) : bound is WindowFieldExpr field && item.Expression is NameSyntax ? WindowFields.ColumnName(field.Field) : LastName(item, bound));
        return name is null ? null : _names.Written(name, item.Alias?.Span ?? item.Span);
    }

    /// <summary>A field that is named by its path is called as its last part.</summary>
    private static string NameOf(ColumnExpr column, SelectItem item) =>
        item.Expression is NameSyntax { Name.Parts.Count: > 1 } ? ColumnPath.Last(column.Name) : column.Name;

    /// <summary>A column that could not be bound keeps the name it was asked for by, so that the shape of the row stays.</summary>
    private static string? LastName(SelectItem item, Expr? bound) =>
        bound is not null && item.Expression is NameSyntax name ? name.Name.Last.Text : null;

    private void Add(SelectSyntax select, SelectItem item, Expr? bound, string? written)
    {
        if (item.Expression is StarSyntax star)
        {
            AddStar(select, star);
        }
        else if (bound is null)
        {
            AddWindow((CallSyntax)item.Expression, item);
        }
        else
        {
            var name = written ?? _names.MadeUp(OutputNames.OfFunction(item.Expression) ?? "col" + (_items.Count + 1).ToString(CultureInfo.InvariantCulture));
            _items.Add(new BoundItem(name, bound, item.Expression.Span));
        }
    }

    private void AddStar(SelectSyntax select, StarSyntax star)
    {
        if (select.GroupBy.Count > 0)
        {
            context.Report(BindingRules.StarInGroup, star.Span);
            return;
        }

        var start = 0;
        var count = scope.Own < 0 ? scope.Input.Output.Count : scope.Own;
        if (star.Qualifier is { } qualifier)
        {
            if (scope.FindTable(qualifier, qualifier.Parts.Count) is { } table)
            {
                (start, count) = (table.Start, table.Count);
            }
            else if (ColumnPath.Within(qualifier.Parts, scope.ColumnNames) is { Count: > 0 } fields)
            {
                foreach (var field in fields)
                {
                    _items.Add(new BoundItem(_names.Written(ColumnPath.Below(qualifier.Parts.Count, scope.Input.Output[field].Name), star.Span), scope.Column(field), star.Span));
                }

                return;
            }
            else if (!scope.IsUnknown)
            {
                var tables = scope.Tables.Where(x => x.Name is not null).Select(x => x.Name!);
                context.Report(BindingRules.UnknownQualifier, qualifier.Span, qualifier.ToString(), "of this query's FROM, nor a window's name", NameSuggestion.Among(qualifier.ToString(), tables));
                return;
            }
        }

        if (scope.IsUnknown)
        {
            _items.Add(new BoundItem(_names.MadeUp("unknown"), ErrorExpr.Create(), star.Span, IsUnknownStar: true));
            return;
        }

        for (var i = start; i < start + count; i++)
        {
            // A column of USING stands once, where the first of those stands that it is made of.
            var merged = star.Qualifier is null ? scope.Merged.FirstOrDefault(x => x.Columns.Contains(i)) : null;
            if (merged is null || merged.Columns[0] == i)
            {
                _items.Add(new BoundItem(_names.Written(scope.Input.Output[i].Name, star.Span), merged?.Value ?? scope.Column(i), star.Span));
            }
        }
    }

    /// <summary>A window as a value: two columns, its start and its end.</summary>
    private void AddWindow(CallSyntax call, SelectItem item)
    {
        var name = call.Name.Last.Text.ToUpperInvariant();
        if (group.Window is null)
        {
            if (!group.HasBrokenWindow)
            {
                context.Report(BindingRules.WindowNotGrouped, call.Name.Span, name);
            }

            return;
        }

        var window = new WindowBinder(context, scope).Bind(call, name, null);
        if (window is not null && (window.Spec != group.Window.Spec || window.TimeColumn != group.Window.TimeColumn))
        {
            context.Report(BindingRules.OtherWindow, call.Span, WindowText.Of(group.Window.Spec), "window_start, window_end");
        }

        var prefix = item.Alias?.Text ?? "window";
        foreach (var field in new[] { WindowField.Start, WindowField.End })
        {
            _items.Add(new BoundItem(_names.Written(prefix + "_" + field.ToString().ToLowerInvariant(), item.Span), new WindowFieldExpr(field), item.Span));
        }
    }
}
