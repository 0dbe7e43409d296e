using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Functions;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

internal sealed partial class ExpressionBinder
{
    private const string InsideAggregate = "an aggregate's argument";

    private Expr BindAggregate(CallSyntax call, string name)
    {
        if (MisplacedAggregate(call, name) is { } misplaced)
        {
            return misplaced;
        }

        if (AggregateTable.Find(name) is not { } function)
        {
            return OverFunctions.Has(name) ? Fail(OverRules.NeedsOver, call.Name.Span, name) : NotSupported(call.Name.Span, name);
        }

        var filter = call.Filter is null ? null : new ExpressionBinder(context, scope, "FILTER", group!.Around).BindCondition(call.Filter, "FILTER");
        if (function.Kind == AggregateKind.Count && call.Arguments.Count == 1 && call.Arguments[0] is StarSyntax { Qualifier: null } star)
        {
            return call.Distinct ? NotSupported(star.Span, "COUNT(DISTINCT *)", "name the column")
                : filter?.IsError() == true ? filter
                : group!.Add(new AggregateCall(AggregateKind.CountAll, null, filter, SqlType.BigInt, false));
        }

        var arguments = new AggregateArguments(context, new ExpressionBinder(context, scope, InsideAggregate, group!.Around));
        return arguments.Bind(call, name, function, filter) is { } bound && filter?.IsError() != true ? group!.Add(bound) : ErrorExpr.Create();
    }

    private Expr? MisplacedAggregate(CallSyntax call, string name)
    {
        if (group is not null)
        {
            return null;
        }

        var fix = place == "WHERE" ? "; put the condition into HAVING" : string.Empty;
        return place == InsideAggregate
            ? Fail(BindingRules.NestedAggregate, call.Name.Span, name)
            : Fail(BindingRules.MisplacedAggregate, call.Name.Span, name, place, fix);
    }

    /// <summary>TUMBLE_START(…): the window's field; its arguments, if any, must be those of the GROUP BY.</summary>
    private Expr BindWindowField(CallSyntax call, string name)
    {
        var field = WindowNames.FieldOf(name, out var kind)!.Value;
        if (group is null)
        {
            return Fail(BindingRules.MisplacedAggregate, call.Name.Span, name, place, string.Empty);
        }

        if (group.Window is null)
        {
            return group.HasBrokenWindow ? new WindowFieldExpr(field) : Fail(BindingRules.NoWindow, call.Name.Span, name);
        }

        var same = WindowShape.Of(kind).Kind == group.Window.Spec.Kind;
        if (same && call.Arguments.Count > 0 && !IsAliasOfWindow(call))
        {
            var other = new WindowBinder(context, scope).Bind(call, kind, null);
            same = other is null || other.Spec == group.Window.Spec && other.TimeColumn == group.Window.TimeColumn;
        }

        return same
            ? new WindowFieldExpr(field)
            : Fail(BindingRules.OtherWindow, call.Span, WindowText.Of(group.Window.Spec), WindowFields.ColumnName(field));
    }

    /// <summary>TUMBLE_START(w).</summary>
    private bool IsAliasOfWindow(CallSyntax call) =>
        call.Arguments.Count == 1 && call.Arguments[0] is NameSyntax { Name.Parts.Count: 1 } name && group!.IsWindowAlias(name.Name.Last);
}
