using System.Globalization;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>GROUP BY: keys and at most one window, by expression, alias or ordinal.</summary>
internal sealed class GroupBinder(BindingContext context, Scope scope, SelectSyntax select, GroupContext group)
{
    public void Bind()
    {
        foreach (var item in select.GroupBy)
        {
            if (item.Kind is not null)
            {
                context.Diagnostics.NotSupportedYet(item.Span, item.Kind);
                continue;
            }

            foreach (var set in item.Sets)
            {
                foreach (var expression in set)
                {
                    BindItem(expression, item.Alias);
                }
            }
        }
    }

    private void BindItem(ExpressionSyntax syntax, Identifier? alias)
    {
        if (syntax is LiteralSyntax { Kind: LiteralKind.Integer } ordinal)
        {
            if (Ordinal(ordinal) is { } item)
            {
                BindElement(item.Expression, item.Alias, ordinal.Span);
            }
            else
            {
                group.HasBrokenKey = true;
            }
        }
        else if (AliasedItem(syntax) is { } aliased)
        {
            BindElement(aliased.Expression, aliased.Alias, syntax.Span);
        }
        else
        {
            BindElement(syntax, alias, syntax.Span);
        }
    }

    private void BindElement(ExpressionSyntax syntax, Identifier? alias, TextSpan span)
    {
        if (scope.Window is not null && IsWindowColumn(syntax))
        {
            if (group.HasBrokenWindow || group.Window is not null && group.Window != scope.Window)
            {
                context.Report(BindingRules.TwoWindows, span);
            }

            group.Window = scope.Window;
            return;
        }

        if (WindowNames.IsWindow(syntax))
        {
            BindWindow((CallSyntax)syntax, alias, span);
            return;
        }

        var key = new ExpressionBinder(context, scope, "GROUP BY").Bind(syntax);
        if (key.Type.Kind == TypeKind.Null)
        {
            key = new ConstantExpr(null, SqlType.Text);
        }

        // Broken keys are kept: columns that would be grouped by them are not reported as not grouped.
        group.AddKey(key);
        group.HasBrokenKey |= key.IsError();

        // A call that cannot be bound may have been meant as the window (TUMBEL): one finding is enough.
        group.HasBrokenWindow |= key.IsError() && syntax is CallSyntax && group.Window is null;
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

        context.Report(BindingRules.OrdinalOutOfRange, literal.Span, literal.Text, select.Items.Count.ToString(CultureInfo.InvariantCulture));
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
