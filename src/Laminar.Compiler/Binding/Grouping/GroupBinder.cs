using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>GROUP BY: keys and at most one window (written, of a table-valued one, or of the rows grouped), by expression, alias or ordinal.</summary>
internal sealed class GroupBinder(BindingContext context, Scope scope, SelectSyntax select, GroupContext group)
{
    private readonly List<WindowField> _windowColumns = new();
    private readonly List<CarriedColumn> _carried = new();
    private bool _mayCarry;

    public void Bind()
    {
        IReadOnlyList<IReadOnlyList<int>> sets = [[]];
        var hasWindow = select.GroupBy.Any(item => item.Kind is null && (IsWindowColumn(Written(item.Sets[0][0])) || WindowNames.IsWindow(Written(item.Sets[0][0]))));
        foreach (var item in select.GroupBy)
        {
            _mayCarry = item.Kind is null && !hasWindow && !scope.IsUnknown;
            var alternatives = item.Kind is null ? [BindSet(item.Sets[0], item.Alias)] : BindSets(item);
            sets = sets.SelectMany(set => alternatives.Select(more => (IReadOnlyList<int>)set.Concat(more).Distinct().ToList())).ToList();
            if (sets.Count > GroupingSets.Most)
            {
                RefuseSets(item.Span);
                return;
            }
        }

        if (_carried.Count > 0)
        {
            group.Carried = new CarriedWindow(_carried);
            group.Window = group.Carried.Bound;
        }

        CheckTableWindow();
        if (sets.Count > 1)
        {
            group.UseSets(new GroupingSets(group.Keys.ToEquatableArray(), sets.Select(set => set.ToEquatableArray()).ToEquatableArray()), new ExpressionBinder(context, scope, "GROUP BY", group).Bind);
        }
    }

    /// <summary>Whether it names the columns of the FROM's table-valued window, so that it groups by that window.</summary>
    public static bool GroupsByWindow(Scope scope, SelectSyntax select)
    {
        var binder = new GroupBinder(null!, scope, select, null!);
        return select.GroupBy.Any(item => item.Kind is null && binder.IsWindowColumn(binder.Written(item.Sets[0][0])));
    }

    private ExpressionSyntax Written(ExpressionSyntax syntax) => syntax is LiteralSyntax { Kind: LiteralKind.Integer } ordinal
        ? int.TryParse(ordinal.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= select.Items.Count ? select.Items[number - 1].Expression : syntax
        : AliasedItem(syntax)?.Expression ?? syntax;

    private IReadOnlyList<IReadOnlyList<int>> BindSets(GroupItem item)
    {
        if (GroupingSetList.Of(item) is not { } sets)
        {
            RefuseSets(item.Span);
            return [[]];
        }

        // Each written expression once, however many sets it is in.
        var keys = new Dictionary<ExpressionSyntax, int>();
        foreach (var syntax in item.Sets.SelectMany(set => set))
        {
            if (ScalarQueries.Within(syntax).FirstOrDefault() is { } query)
            {
                context.Diagnostics.NotSupportedYet(query.Span, "a query as a value in " + item.Kind, "give it a name in a sub-query, and group by that");
                group.HasBrokenKey = true;
                return [[]];
            }

            if (!keys.ContainsKey(syntax) && BindItem(syntax, null) is var key)
            {
                keys.Add(syntax, key);
                if (key < 0 && !group.HasBrokenKey)
                {
                    context.Diagnostics.NotSupportedYet(syntax.Span, "a window inside " + item.Kind, "GROUP BY the window beside them");
                    group.HasBrokenKey = true;
                }
            }
        }

        return sets.Select(set => (IReadOnlyList<int>)set.Select(x => keys[x]).Where(x => x >= 0).ToList()).ToList();
    }

    private IReadOnlyList<int> BindSet(EquatableArray<ExpressionSyntax> set, Identifier? alias) => set.Select(x => BindItem(x, alias)).Where(x => x >= 0).ToList();

    private void RefuseSets(TextSpan span)
    {
        context.Diagnostics.NotSupportedYet(span, "more than " + GroupingSets.Most.ToString(CultureInfo.InvariantCulture) + " grouping sets", "write out those that are wanted");
        group.HasBrokenKey = true;
    }

    /// <summary>The index of the key; -1 for a window, or what could not be bound.</summary>
    private int BindItem(ExpressionSyntax syntax, Identifier? alias)
    {
        if (syntax is LiteralSyntax { Kind: LiteralKind.Integer } ordinal)
        {
            if (Ordinal(ordinal) is { } item)
            {
                return BindElement(item.Expression, item.Alias, ordinal.Span);
            }

            group.HasBrokenKey = true;
            return -1;
        }

        return AliasedItem(syntax) is { } aliased ? BindElement(aliased.Expression, aliased.Alias, syntax.Span) : BindElement(syntax, alias, syntax.Span);
    }

    private int BindElement(ExpressionSyntax syntax, Identifier? alias, TextSpan span)
    {
        if (scope.Window is not null && IsWindowColumn(syntax))
        {
            if (group.HasBrokenWindow || group.Window is not null && group.Window != scope.Window)
            {
                context.Report(BindingRules.TwoWindows, span);
            }

            group.Window = scope.Window;
            group.HasTableWindow = true;
            _windowColumns.Add(WindowFields.FindColumn(((NameSyntax)syntax).Name.Last)!.Value);
            return -1;
        }

        if (WindowNames.IsWindow(syntax))
        {
            BindWindow((CallSyntax)syntax, alias, span);
            return -1;
        }

        var key = new ExpressionBinder(context, scope, "GROUP BY").Bind(syntax);
        if (key.Type.Kind == TypeKind.Null)
        {
            key = new ConstantExpr(null, SqlType.Text);
        }

        if (_mayCarry && CarriedColumn.Of(scope.Input, key) is { } carried && (_carried.Count == 0 || _carried[0].Origin.Window == carried.Origin.Window))
        {
            _carried.Add(carried);
            return -1;
        }

        // Broken keys are kept: columns that would be grouped by them are not reported as not grouped.
        group.AddKey(key, syntax);
        group.HasBrokenKey |= key.IsError();

        // A call that cannot be bound may have been meant as the window (TUMBEL): one finding is enough.
        group.HasBrokenWindow |= key.IsError() && syntax is CallSyntax && group.Window is null;
        return group.KeyIndex(key);
    }

    private void BindWindow(CallSyntax call, Identifier? alias, TextSpan span)
    {
        if (group.Window is not null || group.HasBrokenWindow)
        {
            context.Report(BindingRules.TwoWindows, span);
            return;
        }

        group.Window = new WindowBinder(context, scope).Bind(call, call.Name.Last.Text.ToUpperInvariant(), alias);
        group.HasBrokenWindow = group.Window is null;
    }

    /// <summary>A table-valued window says by its columns, and for sessions by its partitions, what groups have to be.</summary>
    private void CheckTableWindow()
    {
        if (scope.Window is null || group.Window != scope.Window)
        {
            return;
        }

        var span = select.GroupBy[0].Span.To(select.GroupBy[select.GroupBy.Count - 1].Span);
        if (scope.Window.Spec.Kind == WindowKind.Cumulate && !_windowColumns.Contains(WindowField.End) && !_windowColumns.Contains(WindowField.Time))
        {
            context.Diagnostics.NotSupportedYet(span, "GROUP BY window_start over CUMULATE, whose windows share their start", "add window_end");
        }

        if (scope.Window.Spec.Kind == WindowKind.Session && !new HashSet<Expr>(scope.Partition).SetEquals(group.Keys))
        {
            context.Diagnostics.NotSupportedYet(span, "SESSION(TABLE …) grouped by other columns than it is partitioned by", "write its PARTITION BY, or GROUP BY … SESSION(ts, gap)");
        }
    }

    /// <summary>window_start or window_end of TABLE(TUMBLE(…)): one says as much as both, since windows are of one size.</summary>
    private bool IsWindowColumn(ExpressionSyntax syntax) => syntax is NameSyntax { Name: { } name }
        && WindowFields.FindColumn(name.Last) is not null
        && NameMatching.Find(name.Last, scope.ColumnNames).Count == 0
        && (name.Parts.Count == 1 || scope.FindTable(name, name.Parts.Count - 1) is not null);

    private SelectItem? Ordinal(LiteralSyntax literal)
    {
        if (int.TryParse(literal.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) && ordinal >= 1 && ordinal <= select.Items.Count)
        {
            return select.Items[ordinal - 1];
        }

        context.Report(BindingRules.OrdinalOutOfRange, literal.Span, "GROUP BY " + literal.Text, select.Items.Count.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    private SelectItem? AliasedItem(ExpressionSyntax syntax)
    {
        if (syntax is not NameSyntax { Name.Parts.Count: 1 } name || NameMatching.Find(name.Name.Last, scope.ColumnNames).Count > 0)
        {
            return null;
        }

        foreach (var item in select.Items)
        {
            if (item.Alias is not null && name.Name.Last.Matches(item.Alias.Text))
            {
                return item;
            }
        }

        return null;
    }
}
