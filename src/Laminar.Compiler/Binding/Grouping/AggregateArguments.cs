using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Functions;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Optimizer;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;
using SortKey = Laminar.Compiler.Logical.SortKey;

namespace Laminar.Compiler.Binding;

/// <summary>
/// What stands in an aggregate's parentheses and WITHIN GROUP, as its description wants it. A group has at least one row, so without FILTER an aggregate of
/// values that are never NULL is never NULL, unless it needs more than one row.
/// </summary>
/// <param name="inner">Binds over the input row, where no aggregate may stand.</param>
internal sealed class AggregateArguments(BindingContext context, ExpressionBinder inner)
{
    private readonly Coercion _coercion = new(context);

    /// <summary>The call, or null, reported.</summary>
    public AggregateCall? Bind(CallSyntax call, string name, AggregateFunction function, Expr? filter)
    {
        if (!TakesClauses(call, name, function))
        {
            return null;
        }

        // NAME(fraction) WITHIN GROUP (ORDER BY x) is NAME(x, fraction): the ordered value is the argument.
        var within = call.WithinGroup.Count > 0 && (function.Shape == AggregateShape.ValueAndFraction || function.Kind == AggregateKind.Mode);
        var arguments = within ? call.Arguments.Prepend(call.WithinGroup[0].Expression).ToList() : call.Arguments.ToList();
        var (least, most) = Counts(function.Shape);
        if (arguments.Count < least || arguments.Count > most)
        {
            var takes = least == most ? Arguments(least - (within ? 1 : 0)) : least + " or " + Arguments(most);
            var together = call.Distinct && most == 1 ? $"; {name}(DISTINCT (x, y)) takes several together" : "";
            context.Report(BindingRules.ArgumentCount, call.Span, name, takes, call.Arguments.Count.ToString(CultureInfo.InvariantCulture) + together);
            return null;
        }

        var bound = arguments.Select(inner.Bind).ToList();
        var order = (within && !call.WithinGroup[0].Descending ? default : call.WithinGroup.Count > 0 ? call.WithinGroup : call.ArgumentOrder).Select(Order).ToList();
        if (bound.Any(x => x.IsError()) || order.Any(x => x.Value.IsError()))
        {
            return null;
        }

        return Call(name, function, filter, arguments, bound) is { } made && IsWhole(call, name, made, order)
            ? made with { Order = function.Kind == AggregateKind.Mode ? default : order.ToEquatableArray(), Distinct = call.Distinct && !function.IgnoresDuplicates }
            : null;
    }

    /// <summary>What DISTINCT leaves of several rows is a value: it can be ordered by nothing else.</summary>
    private bool IsWhole(CallSyntax call, string name, AggregateCall made, List<SortKey> order)
    {
        if (!call.Distinct || made.Kind is not (AggregateKind.ArrayAgg or AggregateKind.Collect or AggregateKind.StringAgg))
        {
            return true;
        }

        if (order.Any(x => x.Value != made.Argument))
        {
            return Refuse(call.Span, name, "ORDER BY another value than its DISTINCT one", "several rows may have that value: order by the value itself");
        }

        return true;
    }

    private AggregateCall? Call(
        string name, AggregateFunction function, Expr? filter, List<ExpressionSyntax> syntax, List<Expr> bound)
    {
        if (Value(bound[0], function, syntax[0].Span, name) is not { } value)
        {
            return null;
        }

        var more = new List<Expr>();
        if (function.Shape == AggregateShape.Pair)
        {
            if (Value(bound[1], function, syntax[1].Span, name) is not { } second)
            {
                return null;
            }

            more.Add(second);
        }
        else if (function.Shape == AggregateShape.ValueAndFraction)
        {
            if (Fraction(bound[1], syntax[1].Span, name) is not { } fraction)
            {
                return null;
            }

            more.Add(fraction);
        }
        else if (function.Shape == AggregateShape.TextAndSeparator)
        {
            if (Separator(bound, syntax, name) is not { } separator)
            {
                return null;
            }

            more.Add(separator);
        }
        else
        {
            more.AddRange(bound.Skip(1).Select((x, i) => Ordered(x, name, syntax[i + 1].Span)));
            if (more.Any(x => x.IsError()))
            {
                return null;
            }
        }

        var nullable = function.Needs > 0
            && (function.Needs > 1 || function.MayBeUndefined || filter is not null || value.Nullable || more.Any(x => x.Nullable));
        return new AggregateCall(function.Kind, value, filter, function.Gives(value.Type), nullable) { More = more.ToEquatableArray() };
    }

    private Expr? Value(Expr argument, AggregateFunction function, TextSpan span, string name)
    {
        var type = argument.Type;
        if (type.Kind == TypeKind.Null)
        {
            type = new[] { SqlType.Text, SqlType.Integer, SqlType.Boolean }.First(x => function.Takes(x) is not null);
        }

        if (!type.IsOrdered && function.Kind is AggregateKind.Min or AggregateKind.Max or AggregateKind.PercentileDisc or AggregateKind.Mode)
        {
            context.Report(ValueRules.NoOrder, span, name, TypeText.Of(type));
            return null;
        }

        if (function.Takes(type) is not { } taken)
        {
            context.Report(BindingRules.AggregateArgument, span, name, TypeText.Of(argument.Type), Hint(function.Kind, argument.Type));
            return null;
        }

        return _coercion.To(argument, taken, span);
    }

    private static string Hint(AggregateKind kind, SqlType type)
    {
        if (type.Kind == TypeKind.Text && AggregateTable.Of(kind).Takes(SqlType.Integer) is not null)
        {
            return "; CAST it to a number";
        }

        return type.Kind == TypeKind.Boolean && kind is AggregateKind.Sum ? "; COUNT(*) FILTER (WHERE …) counts where it is true" : string.Empty;
    }

    private SortKey Order(OrderItem item) => new(Ordered(inner.Bind(item.Expression), "ORDER BY", item.Span), item.Descending, item.NullsFirst ?? item.Descending);

    private Expr Ordered(Expr value, string form, TextSpan span)
    {
        if (value.Type.IsOrdered)
        {
            return value;
        }

        context.Report(ValueRules.NoOrder, span, form, TypeText.Of(value.Type));
        return ErrorExpr.Create();
    }

    private ConstantExpr? Fraction(Expr bound, TextSpan span, string name)
    {
        if (ConstantEvaluator.Evaluate(_coercion.To(bound, SqlType.Double, span)) is { Constant: { Value: double value } constant } && value >= 0 && value <= 1)
        {
            return constant;
        }

        context.Report(BindingRules.AggregateConstant, span, "fraction", name, "a number from 0 to 1, such as 0.95");
        return null;
    }

    private Expr? Separator(List<Expr> bound, List<ExpressionSyntax> syntax, string name)
    {
        if (bound.Count == 1)
        {
            return new ConstantExpr(name == "LISTAGG" ? "," : string.Empty, SqlType.Text);
        }

        if (ConstantEvaluator.Evaluate(bound[1]) is { Constant: { Value: string } constant })
        {
            return constant;
        }

        context.Report(BindingRules.AggregateConstant, syntax[1].Span, "separator", name, "a text, such as ', '");
        return null;
    }

    private bool TakesClauses(CallSyntax call, string name, AggregateFunction function)
    {
        var isFraction = function.Shape == AggregateShape.ValueAndFraction;
        var isList = function.Shape is AggregateShape.TextAndSeparator or AggregateShape.OrderedValue;
        if (call.ArgumentOrder.Count > 0 && !isList)
        {
            return Refuse(call.ArgumentOrder[0].Span, name, "ORDER BY inside it", isFraction ? "write WITHIN GROUP (ORDER BY x)" : "its result does not depend on an order");
        }

        if (function.Kind == AggregateKind.Mode && (call.Distinct || call.WithinGroup.Count > 1 || call.WithinGroup.Any(x => x.Descending)))
        {
            return call.Distinct
                ? Refuse(call.Span, name, "DISTINCT", "each value would be there as often")
                : Refuse(call.WithinGroup[0].Span, name, "another order than that of one value, ascending", "of values that are there as often it gives the least");
        }

        if (call.WithinGroup.Count > 0 && !isList && !isFraction && function.Kind != AggregateKind.Mode)
        {
            return Refuse(call.WithinGroup[0].Span, name, "WITHIN GROUP", "its result does not depend on an order");
        }

        if (isFraction && call.WithinGroup.Count > 1)
        {
            return Refuse(call.WithinGroup[1].Span, name, "several keys in WITHIN GROUP", "order by the one value that the fraction is taken of");
        }

        return true;
    }

    private bool Refuse(TextSpan span, string name, string clause, string instead)
    {
        context.Report(BindingRules.AggregateClause, span, name, clause, instead);
        return false;
    }

    private static (int Least, int Most) Counts(AggregateShape shape) => shape switch
    {
        AggregateShape.ValueBy or AggregateShape.Pair or AggregateShape.ValueAndFraction => (2, 2),
        AggregateShape.TextAndSeparator => (1, 2),
        _ => (1, 1),
    };

    private static string Arguments(int count) => count == 1 ? "1 argument" : count.ToString(CultureInfo.InvariantCulture) + " arguments";
}
