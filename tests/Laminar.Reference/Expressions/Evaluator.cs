using System;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>The value of an expression over a row; null is NULL, a <see cref="RowError"/> a failing expression.</summary>
public static class Evaluator
{
    public static object? Evaluate(Expr expression, IRow row) => expression switch
    {
        ColumnExpr e => row[e.Index],
        ConstantExpr e => Constants.Of(e),
        ArithmeticExpr e => Strict(e.Left, e.Right, row, (l, r) => Arithmetic.Apply(e.Op, l, r, e.Type.Kind)),
        NegateExpr e => Evaluate(e.Operand, row) is { } v ? Arithmetic.Negate(v, e.Type.Kind) : null,
        TimeArithmeticExpr e => Strict(e.Left, e.Right, row, (l, r) => TimeArithmetic.Apply(e.Op, l, r)),
        CompareExpr e => Strict(e.Left, e.Right, row, (l, r) => Logic.Holds(e.Op, ValueOrder.Compare(l, r))),
        AndExpr e => Logic.And(() => Truth(e.Left, row), () => Truth(e.Right, row)),
        OrExpr e => Logic.Or(() => Truth(e.Left, row), () => Truth(e.Right, row)),
        NotExpr e => !Truth(e.Operand, row),
        IsNullExpr e => (Evaluate(e.Operand, row) is null) != e.Negated,
        DistinctExpr e => ValueOrder.Same(Evaluate(e.Left, row), Evaluate(e.Right, row)) == e.Negated,
        InExpr e => Logic.In(Evaluate(e.Operand, row), e.Items.Select(item => (Func<object?>)(() => Evaluate(item, row))), e.Negated),
        LikeExpr e => Strict(e.Operand, e.Pattern, row, (l, r) => LikePattern.Matches((string)l, (string)r, e.Escape, e.IgnoreCase) != e.Negated),
        CaseExpr e => Case(e, row),
        CoalesceExpr e => e.Items.Select(item => Evaluate(item, row)).FirstOrDefault(value => value is not null),
        NullIfExpr e => NullIf(Evaluate(e.Left, row), Evaluate(e.Right, row)),
        CastExpr e => Cast(e, row),
        ArrayExpr { Type.Kind: TypeKind.Map } e => MapValue.Of([.. e.Items.Select(item => Evaluate(item, row))]),
        ArrayExpr e => new ArrayValue([.. e.Items.Select(item => Evaluate(item, row))]),
        CallExpr e when e.Function == ClockFunctions.Now || e.Function == ClockFunctions.ProcTime => Clock.Now,
        CallExpr { Function: { Name: "= ANY" or "ARRAY_CONTAINS" or "ARRAY_POSITION", Value: { } wide } } e =>
            FunctionLibrary.Call(e.Function.Name, [Evaluate(e.Arguments[0], row) is ArrayValue array ? Widened(array, wide) : null, Evaluate(e.Arguments[1], row)], e.Type),
        CallExpr e => FunctionLibrary.Call(e.Function.Name, [.. e.Arguments.Select(argument => Evaluate(argument, row))], e.Type),
        _ => throw new InvalidOperationException($"The oracle does not know {expression.GetType().Name}."),
    };

    /// <summary>TRUE, FALSE, or null for UNKNOWN.</summary>
    public static bool? Truth(Expr expression, IRow row) => (bool?)Evaluate(expression, row);

    /// <summary>An array of narrower numbers than the one that is looked for in it.</summary>
    private static ArrayValue Widened(ArrayValue array, SqlType wide) => new(array.Items.Select(item => item is null ? null : CastTo.Type(item, wide)));

    /// <summary>Both operands are evaluated, also where one is NULL: an error in either is an error.</summary>
    private static object? Strict(Expr left, Expr right, IRow row, Func<object, object, object?> apply)
    {
        var l = Evaluate(left, row);
        var r = Evaluate(right, row);
        return l is null || r is null ? null : apply(l, r);
    }

    private static object? Case(CaseExpr expression, IRow row)
    {
        foreach (var arm in expression.Arms)
        {
            if (Truth(arm.When, row) == true)
            {
                return Evaluate(arm.Then, row);
            }
        }

        return expression.Else is null ? null : Evaluate(expression.Else, row);
    }

    private static object? NullIf(object? left, object? right) =>
        left is not null && right is not null && ValueOrder.Compare(left, right) == 0 ? null : left;

    private static object? Cast(CastExpr expression, IRow row)
    {
        var value = Evaluate(expression.Operand, row);
        if (value is null)
        {
            return null;
        }

        try
        {
            return CastTo.Type(value, expression.Type);
        }
        catch (RowError) when (expression.Try)
        {
            return null;
        }
    }
}
