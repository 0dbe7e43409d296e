using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>+ - * / % and unary minus. Integers are checked unless their ranges show that they fit; one <c>checked</c> covers a whole tree.</summary>
internal static class ArithmeticText
{
    public static Fragment Emit(ExpressionEmitter emitter, ArithmeticExpr expression) =>
        emitter.Strict(expression.Left, expression.Right, (left, right) => expression.Op switch
        {
            ArithmeticOp.Divide or ArithmeticOp.Modulo => Quotient(expression, left, Late(expression, expression.Right, right)),
            _ => Binary(expression, Late(expression, expression, left), right),
        });

    public static Fragment Emit(ExpressionEmitter emitter, NegateExpr expression) => emitter.Strict(expression.Operand, operand =>
    {
        operand = Late(expression, expression.Operand, operand);

        // 0 - x, since C# negates no unsigned number.
        var isUnsigned = operand.Kind is ClrKind.UInt32 or ClrKind.UInt64;
        var text = isUnsigned ? "0 - " + Inside(operand, Precedence.Multiplicative) : "-" + Inside(operand, Precedence.Primary);
        return Result(expression, text, isUnsigned ? Precedence.Additive : Precedence.Unary, operand.Kind);
    });

    /// <summary>
    /// C# computes constants when it compiles, and an overflow there would be an error in our code instead of in the row: such an operand is made one that
    /// C# does not see through. One with a pattern in it is none of C#'s constants, and its variables may not be declared twice.
    /// </summary>
    private static Fragment Late(Expr expression, Expr constant, Fragment value)
    {
        var columns = new SortedSet<int>();
        ExpressionTree.CollectColumns(constant, columns);
        return columns.Count == 0 && !value.MayBeNull && Failure.Of(expression) && value.Text.IndexOf(" is ", System.StringComparison.Ordinal) < 0
            ? Fragment.Primary($"global::System.Math.Max({value.AsArgument()}, {value.AsArgument()})", value.Kind)
            : value;
    }

    private static Fragment Binary(ArithmeticExpr expression, Fragment left, Fragment right)
    {
        var (symbol, precedence) = expression.Op switch
        {
            ArithmeticOp.Add => ("+", Precedence.Additive),
            ArithmeticOp.Subtract => ("-", Precedence.Additive),
            _ => ("*", Precedence.Multiplicative),
        };
        left = ConstantText.Bare(left, expression.Left);
        right = ConstantText.Bare(right, expression.Right);
        return Result(expression, $"{Inside(left, precedence)} {symbol} {Inside(right, precedence + 1)}", precedence, left.Kind);
    }

    /// <summary>Division by zero throws for integers and decimals by itself; for floating-point numbers the library does it.</summary>
    private static Fragment Quotient(ArithmeticExpr expression, Fragment left, Fragment right)
    {
        var isModulo = expression.Op == ArithmeticOp.Modulo;
        var isSafe = Failure.IsSafeDivisor(expression.Right);
        var isPlain = isSafe || !isModulo && !expression.Type.IsFloating || left.Kind is ClrKind.Decimal or ClrKind.Byte or ClrKind.UInt16 or ClrKind.UInt32 or ClrKind.UInt64;
        if (!isPlain)
        {
            // Also the smallest integer % -1, which is 0 and throws in C#.
            return Fragment.Primary($"{OperatorCatalog.Numbers}.{(isModulo ? "Modulo" : "Divide")}({left.AsArgument()}, {right.AsArgument()})", left.Kind);
        }

        right = ConstantText.Bare(right, expression.Right);
        var text = $"{left.In(Precedence.Multiplicative)} {(isModulo ? "%" : "/")} {right.In(Precedence.Multiplicative + 1)}";
        return ClrTypes.IsBelowInt(left.Kind)
            ? Fragment.Primary($"checked(({ClrTypes.Of(left.Kind)})({text}))", left.Kind)
            : new Fragment(text, Precedence.Multiplicative, left.Kind);
    }

    private static Fragment Result(Expr expression, string text, Precedence precedence, ClrKind kind)
    {
        if (ClrTypes.IsBelowInt(kind))
        {
            (text, precedence) = ($"({ClrTypes.Of(kind)})({text})", Precedence.Unary);
        }

        var isChecked = expression.Type.IsInteger && !IntegerRange.Of(expression).FitsIn(expression.Type);
        return isChecked
            ? Fragment.Primary($"checked({text})", kind) with { Checked = (text, precedence) }
            : new Fragment(text, precedence, kind);
    }

    private static string Inside(Fragment operand, Precedence around)
    {
        if (operand.Checked is not { } inner)
        {
            return operand.In(around);
        }

        return inner.Precedence < around ? "(" + inner.Text + ")" : inner.Text;
    }
}
