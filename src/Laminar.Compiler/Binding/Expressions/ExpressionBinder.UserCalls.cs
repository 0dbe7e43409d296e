using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <content>Functions and aggregates of users: the catalog has them under the names that the text writes.</content>
internal sealed partial class ExpressionBinder
{
    private Expr? BindUserCall(CallSyntax call)
    {
        var name = call.Name.ToString();
        if (context.Tables.Aggregates.Where(x => x.Name == name).ToList() is { Count: > 0 } aggregates)
        {
            return MisplacedAggregate(call, call.Name.Last.Text) ?? BindUserAggregate(call, aggregates[0]);
        }

        var overloads = context.Tables.Functions.Where(x => x.Name == name).ToList();
        if (overloads.Count == 0)
        {
            return call.Name.Parts.Count == 1
                ? null
                : Fail(BindingRules.UnknownFunction, call.Name.Span, NameSuggestion.Fix(name, context.Tables.NearFunctions, call.Name.Span), name, NameSuggestion.Nearby(name, context.Tables.NearFunctions));
        }

        if (RefuseAggregateClauses(call, name) is { } refused)
        {
            return refused;
        }

        var arguments = BindArguments(call, overloads);
        if (arguments.Any(x => x.IsError()) || Cast(call, Fitting(overloads, arguments), arguments) is not var (found, cast))
        {
            return ErrorExpr.Create();
        }

        if (ColumnGiven(found, arguments) is { } column)
        {
            return column;
        }

        var nullable = found.ReturnsNull || cast.Where((x, i) => x.Nullable && !found.User[i].Nullable).Any();
        return new CallExpr(found, cast.ToEquatableArray(), found.Returns, nullable);
    }

    private Expr BindUserAggregate(CallSyntax call, UserAggregate aggregate)
    {
        if (call.ArgumentOrder.Count > 0 || call.WithinGroup.Count > 0)
        {
            var order = call.ArgumentOrder.Count > 0 ? call.ArgumentOrder : call.WithinGroup;
            return Fail(BindingRules.AggregateClause, order[0].Span, aggregate.Name, "an order", "rows come to it as they arrive");
        }

        if (call.Distinct && aggregate.Parameters.Count > 1)
        {
            return NotSupported(call.Span, aggregate.Name + "(DISTINCT …) of several arguments");
        }

        var filter = call.Filter is null ? null : new ExpressionBinder(context, scope, "FILTER", group!.Around).BindCondition(call.Filter, "FILTER");
        var inner = new ExpressionBinder(context, scope, InsideAggregate, group!.Around);
        var arguments = call.Arguments.Select(inner.Bind).ToList();
        if (filter?.IsError() == true || arguments.Any(x => x.IsError()) || Cast(call, new List<ScalarFunction> { aggregate.Signature }, arguments) is not var (_, cast))
        {
            return ErrorExpr.Create();
        }

        return group!.Add(new AggregateCall(AggregateKind.User, cast[0], filter, aggregate.Returns, aggregate.ReturnsNull)
        {
            More = cast.Skip(1).ToEquatableArray(),
            Distinct = call.Distinct,
            User = aggregate,
        });
    }

    private (ScalarFunction Found, List<Expr> Arguments)? Cast(CallSyntax call, IReadOnlyList<ScalarFunction> overloads, IReadOnlyList<Expr> arguments)
    {
        if (OverloadResolution.Find(overloads, arguments) is not { } found)
        {
            var given = string.Join(", ", arguments.Select(x => x is RowExpr row ? row.Stream.Name : TypeText.Of(x.Type)));
            var all = overloads.Count > 0 ? overloads : context.Tables.Functions.Where(x => x.Name == call.Name.ToString()).ToList();
            _ = Fail(BindingRules.NoOverload, call.Span, call.Name.ToString(), given, OverloadResolution.Signatures(all));
            return null;
        }

        var cast = arguments.Select((x, i) => x is RowExpr ? x : _coercion.To(x, found.Parameters[i], call.Span)).ToList();
        return cast.Any(x => x.IsError()) ? null : (found, cast);
    }
}
