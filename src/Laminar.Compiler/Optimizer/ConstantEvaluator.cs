using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Optimizer;

/// <summary>
/// Evaluates expressions without columns, in as far as the result is exactly what the running query would get. Null where it is not known: calls of
/// functions (they live in the runtime library), floating point as text, LIKE, and so on.
/// </summary>
public static partial class ConstantEvaluator
{
    public static Evaluation? Evaluate(Expr expr) => expr switch
    {
        ConstantExpr x => new Evaluation(x, null),
        ArithmeticExpr x => Both(x.Left, x.Right, x.Type, (left, right) => Arithmetic(x.Op, left, right, x.Type)),
        NegateExpr x => One(x.Operand, x.Type, value => Arithmetic(ArithmeticOp.Subtract, Zero(x.Type), value, x.Type)),
        TimeArithmeticExpr x => Both(x.Left, x.Right, x.Type, (left, right) => Time(x, left, right)),
        CompareExpr x => Both(x.Left, x.Right, SqlType.Boolean, (left, right) => Compare(x, left, right)),
        CastExpr x => Cast(x),
        NotExpr x => One(x.Operand, SqlType.Boolean, value => Evaluation.Of(!(bool)value, SqlType.Boolean)),
        AndExpr x => Logical(x.Left, x.Right, decisive: false),
        OrExpr x => Logical(x.Left, x.Right, decisive: true),
        IsNullExpr x => Evaluate(x.Operand) is not { } operand ? null
            : operand.Constant is null ? operand
            : Evaluation.Of(operand.Constant.Value is null != x.Negated, SqlType.Boolean),
        _ => null,
    };

    private delegate Evaluation? Unary(object value);

    private delegate Evaluation? Binary(object left, object right);

    private static Evaluation? One(Expr operand, SqlType type, Unary evaluate)
    {
        var value = Evaluate(operand);
        return value?.Constant is null ? value : value.Constant.Value is { } given ? evaluate(given) : Evaluation.Of(null, type);
    }

    private static Evaluation? Both(Expr left, Expr right, SqlType type, Binary evaluate)
    {
        var first = Evaluate(left);
        if (first?.Constant is null)
        {
            return first;
        }

        var second = Evaluate(right);
        if (second?.Constant is null)
        {
            return second;
        }

        return first.Constant.Value is { } one && second.Constant.Value is { } two ? evaluate(one, two) : Evaluation.Of(null, type);
    }

    /// <summary>AND is decided by FALSE, OR by TRUE, on either side; the right one is not looked at where the left one decides.</summary>
    private static Evaluation? Logical(Expr left, Expr right, bool decisive)
    {
        var first = Evaluate(left);
        if (first?.Constant is null || Equals(first.Constant.Value, decisive))
        {
            return first;
        }

        var second = Evaluate(right);
        if (second?.Constant is null || Equals(second.Constant.Value, decisive))
        {
            return second;
        }

        var unknown = first.Constant.Value is null || second.Constant.Value is null;
        return Evaluation.Of(unknown ? null : !decisive, SqlType.Boolean);
    }
}
