using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>The functions that only OVER has, and FIRST_VALUE and LAST_VALUE, which there look at the frame.</summary>
internal sealed class OverFunctions(BindingContext context, ExpressionBinder inner)
{
    private const int Most = 1_000_000;

    private static readonly Dictionary<string, (int Least, int Most)> Arguments = new()
    {
        ["LAG"] = (1, 3), ["LEAD"] = (1, 3), ["FIRST_VALUE"] = (1, 1), ["LAST_VALUE"] = (1, 1), ["NTH_VALUE"] = (2, 2),
        ["ROW_NUMBER"] = (0, 0), ["RANK"] = (0, 0), ["DENSE_RANK"] = (0, 0),
    };

    private readonly Coercion _coercion = new(context);

    public static RankKind? RankOf(string name) => name switch
    {
        "ROW_NUMBER" => RankKind.RowNumber,
        "RANK" => RankKind.Rank,
        "DENSE_RANK" => RankKind.DenseRank,
        _ => null,
    };

    public static bool Has(string name) => Arguments.ContainsKey(name);

    /// <summary>A constant number of rows; null, reported, where it is none.</summary>
    public static int? Rows(BindingContext context, Expr bound, TextSpan span, string what, string name, int least)
    {
        if (bound.IsError())
        {
            return null;
        }

        if (bound.Type.IsInteger && Optimizer.ConstantEvaluator.Evaluate(bound) is { Constant.Value: { } value }
            && System.Convert.ToDecimal(value, CultureInfo.InvariantCulture) is var rows && rows >= least && rows <= Most)
        {
            return (int)rows;
        }

        context.Report(OverRules.Offset, span, what, name, least.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    /// <summary>The call and the frame it needs; null, reported, where it cannot be.</summary>
    public (OverCall Call, OverFrame Frame)? Bind(CallSyntax call, string name, OverFrame? frame)
    {
        if (!TakesClauses(call, name))
        {
            return null;
        }

        if (call.IgnoresNulls is { } ignored && RankOf(name) is not null)
        {
            context.Report(OverRules.Clause, ignored, name, "IGNORE NULLS", "it counts rows");
            return null;
        }

        var (least, most) = Arguments[name];
        if (call.Arguments.Count < least || call.Arguments.Count > most)
        {
            var takes = least == most ? Count(least) : least.ToString(CultureInfo.InvariantCulture) + " to " + Count(most);
            context.Report(BindingRules.ArgumentCount, call.Span, name, takes, call.Arguments.Count.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        return name switch
        {
            "ROW_NUMBER" => (Number(AggregateKind.CountAll), OverFrame.SoFar),
            "RANK" => (Number(AggregateKind.Rank), OverFrame.SoFar),
            "DENSE_RANK" => (Number(AggregateKind.DenseRank), OverFrame.SoFar),
            _ => Value(call.Arguments[0]) is not { } value ? null
                : name is "LAG" or "LEAD" ? Moved(call, name, value)
                : frame is null ? null : InFrame(call, name, value, frame),
        };
    }

    private static OverCall Number(AggregateKind kind) => OverCall.Of(new AggregateCall(kind, null, null, SqlType.BigInt, false));

    private Expr? Value(ExpressionSyntax syntax)
    {
        var bound = inner.Bind(syntax);
        return bound.IsError() ? null : bound.Type.Kind == TypeKind.Null ? _coercion.To(bound, SqlType.Text, syntax.Span) : bound;
    }

    private (OverCall, OverFrame)? Moved(CallSyntax call, string name, Expr value)
    {
        var offset = call.Arguments.Count < 2 ? 1 : Rows(context, inner.Bind(call.Arguments[1]), call.Arguments[1].Span, "the offset", name, 0);
        Expr? otherwise = null;
        if (call.Arguments.Count == 3)
        {
            var values = EquatableArray.Of(call.Arguments[0], call.Arguments[2]);
            if (inner.Unify(name, [value, inner.Bind(call.Arguments[2])], values) is not { } unified)
            {
                return null;
            }

            (value, otherwise) = (unified.Items[0], unified.Items[1]);
        }

        if (offset is not { } rows)
        {
            return null;
        }

        var nullable = value.Nullable || rows > 0 && otherwise is null or { Nullable: true };
        var isBehind = name == "LAG" || rows == 0;
        var moved = new OverCall(isBehind ? OverPlace.Behind : OverPlace.Ahead, null, value, rows, otherwise, value.Type, nullable)
        {
            IgnoresNulls = rows > 0 && Ignores(call, value),
        };
        return (moved, isBehind ? OverFrame.Row : new OverFrame(false, 0, rows));
    }

    /// <summary>Over all rows so far the first is an aggregate, and so is the last of equal times.</summary>
    private (OverCall, OverFrame)? InFrame(CallSyntax call, string name, Expr value, OverFrame frame)
    {
        var nth = name != "NTH_VALUE" ? 1 : Rows(context, inner.Bind(call.Arguments[1]), call.Arguments[1].Span, "the number", name, 1);
        if (nth is not { } number)
        {
            return null;
        }

        if (Ignores(call, value))
        {
            return OfValues(name, value, number, frame);
        }

        if (name == "LAST_VALUE")
        {
            return frame is { ByRange: false, Following: <= 0 } ? (new OverCall(OverPlace.Behind, null, value, (int)-frame.Following, null, value.Type, value.Nullable || frame.EndsBefore), OverFrame.Row)
                : frame is { Preceding: OverFrame.Unbounded, Following: <= 0 } ? (Chosen(AggregateKind.LastValue, value, frame), frame)
                : (new OverCall(OverPlace.Last, null, value, 0, null, value.Type, value.Nullable || frame.MayBeEmpty), frame);
        }

        if (number == 1 && frame.Preceding == OverFrame.Unbounded)
        {
            return (Chosen(AggregateKind.FirstValue, value, frame), frame);
        }

        return (new OverCall(OverPlace.Nth, null, value, number, null, value.Type, value.Nullable || number > 1 || frame.MayBeEmpty), frame);
    }

    /// <summary>IGNORE NULLS, where there may be any.</summary>
    private static bool Ignores(CallSyntax call, Expr value) => call.IgnoresNulls is not null && value.Nullable;

    /// <summary>Of the rows of the frame that have a value. Where rows never leave it, it is an aggregate over those.</summary>
    private static (OverCall, OverFrame)? OfValues(string name, Expr value, int number, OverFrame frame)
    {
        var isLast = name == "LAST_VALUE";
        if (frame.Preceding == OverFrame.Unbounded && number == 1 && !(isLast && frame.Following > 0))
        {
            var chosen = new AggregateCall(isLast ? AggregateKind.LastValue : AggregateKind.FirstValue, value, new IsNullExpr(value, Negated: true), value.Type, true);
            return (OverCall.Of(chosen with { OverNothing = frame.MayBeEmpty }), frame);
        }

        return (new OverCall(isLast ? OverPlace.Last : OverPlace.Nth, null, value, isLast ? 0 : number, null, value.Type, true) { IgnoresNulls = true }, frame);
    }

    private static OverCall Chosen(AggregateKind kind, Expr value, OverFrame frame) =>
        OverCall.Of(new AggregateCall(kind, value, null, value.Type, value.Nullable || frame.MayBeEmpty) { OverNothing = frame.MayBeEmpty });

    private bool TakesClauses(CallSyntax call, string name)
    {
        var isOfFrame = name is "FIRST_VALUE" or "LAST_VALUE" or "NTH_VALUE";
        var (span, clause, instead) = call.Filter is { } filter ? (filter.Span, "FILTER", "choose rows in a sub-query")
            : call.Distinct ? (call.Span, "DISTINCT", "take distinct rows in a sub-query")
            : call.ArgumentOrder.Count > 0 ? (call.ArgumentOrder[0].Span, "ORDER BY inside it", "rows are in the order of OVER")
            : call.WithinGroup.Count > 0 ? (call.WithinGroup[0].Span, "WITHIN GROUP", "rows are in the order of OVER")
            : !isOfFrame && call.Over!.Frame is { } frame ? (frame.Span, "frame", "it looks at rows of the whole partition: leave ROWS or RANGE out")
            : (call.Span, string.Empty, string.Empty);
        if (clause.Length > 0)
        {
            context.Report(OverRules.Clause, span, name, clause, instead);
        }

        return clause.Length == 0;
    }

    private static string Count(int count) => count == 1 ? "1 argument" : count.ToString(CultureInfo.InvariantCulture) + " arguments";
}
