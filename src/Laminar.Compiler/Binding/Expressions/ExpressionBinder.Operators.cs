using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

internal sealed partial class ExpressionBinder
{
    private Expr BindUnary(UnarySyntax syntax)
    {
        // -9223372036854775808 is a BIGINT though its digits alone are not.
        if (syntax.Op == UnaryOp.Minus && syntax.Operand is LiteralSyntax { Kind: LiteralKind.Integer or LiteralKind.Decimal or LiteralKind.Double } number)
        {
            return NumberLiterals.Read(context, number, negative: true);
        }

        if (syntax.Op == UnaryOp.Not)
        {
            var condition = BindCondition(syntax.Operand, "NOT");
            return condition.IsError() ? condition : new NotExpr(condition);
        }

        if (syntax.Op == UnaryOp.BitNot)
        {
            var bits = Bind(syntax.Operand);
            return bits.IsError() || bits.Type.IsInteger || bits.Type.Kind == TypeKind.Null
                ? Call("BITNOT", syntax.Span, [bits])
                : Fail(BindingRules.OperandType, syntax.Span, "~", TypeText.Of(bits.Type) + "; it takes whole numbers");
        }

        var operand = Bind(syntax.Operand);
        return operand.Type.Kind switch
        {
            TypeKind.Error => operand,
            TypeKind.Null => _coercion.To(operand, SqlType.Integer, syntax.Span),
            TypeKind.Interval => syntax.Op == UnaryOp.Plus ? operand : NegateInterval(operand),
            _ when operand.Type.IsNumeric => syntax.Op == UnaryOp.Plus ? operand : Negate(operand, syntax),
            _ => Fail(BindingRules.OperandType, syntax.Span, syntax.Op == UnaryOp.Plus ? "+" : "-", TypeText.Of(operand.Type)),
        };
    }

    private static Expr NegateInterval(Expr operand) =>
        new TimeArithmeticExpr(TimeOp.SubtractInterval, new ConstantExpr(0L, SqlType.Interval), operand, SqlType.Interval);

    /// <summary>An unsigned integer becomes the next signed one: its negative is no unsigned.</summary>
    private Expr Negate(Expr operand, UnarySyntax syntax)
    {
        var type = operand.Type.Kind is >= TypeKind.UTinyInt and <= TypeKind.UBigInt
            ? Promotion.Common(operand.Type, SqlType.TinyInt)!
            : Promotion.Plain(operand.Type);
        return new NegateExpr(_coercion.To(operand, type, syntax.Operand.Span));
    }

    private Expr BindBinary(BinarySyntax syntax)
    {
        switch (syntax.Op)
        {
            case BinaryOp.And:
            case BinaryOp.Or:
                return BindLogical(syntax);
            case BinaryOp.Match or BinaryOp.MatchOfAnyCase or BinaryOp.NoMatch or BinaryOp.NoMatchOfAnyCase:
                return BindMatch(syntax);
            case BinaryOp.JsonField or BinaryOp.JsonText:
                return BindJson(syntax);
        }

        if (BindQuantified(syntax) is { } quantified)
        {
            return quantified;
        }

        var left = Bind(syntax.Left);
        var right = Bind(syntax.Right);
        if (left.IsError() || right.IsError())
        {
            return syntax.Op is >= BinaryOp.Equal and <= BinaryOp.GreaterOrEqual ? new ConstantExpr(null, SqlType.Boolean) : ErrorExpr.Create();
        }

        return syntax.Op switch
        {
            BinaryOp.Add or BinaryOp.Subtract or BinaryOp.Multiply or BinaryOp.Divide or BinaryOp.Modulo => BindArithmetic(syntax, left, right),
            BinaryOp.BitAnd or BinaryOp.BitOr or BinaryOp.BitXor or BinaryOp.ShiftLeft or BinaryOp.ShiftRight => BindBits(syntax, left, right),
            BinaryOp.Concat => BindConcat(syntax, left, right),
            _ => Compare(OperatorText.Compare(syntax.Op), left, right, syntax),
        };
    }

    private Expr BindLogical(BinarySyntax syntax)
    {
        var name = OperatorText.Of(syntax.Op);
        var left = BindCondition(syntax.Left, name);
        var right = BindCondition(syntax.Right, name);
        if (left.IsError() || right.IsError())
        {
            return new ConstantExpr(null, SqlType.Boolean);
        }

        return syntax.Op == BinaryOp.And ? new AndExpr(left, right) : new OrExpr(left, right);
    }

    private Expr BindArithmetic(BinarySyntax syntax, Expr left, Expr right)
    {
        if (Coercion.IsTime(left.Type) || Coercion.IsTime(right.Type))
        {
            return BindTimeArithmetic(syntax, left, right);
        }

        var type = Coercion.Common(left, right);
        if (type?.Kind == TypeKind.Null)
        {
            type = SqlType.Integer;
        }

        if (type is null || !type.IsNumeric)
        {
            return WrongOperands(syntax, left, right);
        }

        left = _coercion.To(left, type, syntax.Left.Span);
        right = _coercion.To(right, type, syntax.Right.Span);
        return new ArithmeticExpr(OperatorText.Arithmetic(syntax.Op), left, right, type);
    }

    private Expr BindBits(BinarySyntax syntax, Expr left, Expr right)
    {
        if (!IsWhole(left) || !IsWhole(right))
        {
            return WrongOperands(syntax, left, right);
        }

        var name = syntax.Op switch
        {
            BinaryOp.BitAnd => "BITAND",
            BinaryOp.BitOr => "BITOR",
            BinaryOp.BitXor => "BITXOR",
            BinaryOp.ShiftLeft => "SHIFTLEFT",
            _ => "SHIFTRIGHT",
        };
        return Call(name, syntax.Span, [left, right]);
    }

    private static bool IsWhole(Expr operand) => operand.Type.IsInteger || operand.Type.Kind == TypeKind.Null;

    private Expr BindConcat(BinarySyntax syntax, Expr left, Expr right)
    {
        if (left.Type.Kind == TypeKind.Bytes && right.Type.Kind is TypeKind.Bytes or TypeKind.Null || left.Type.Kind == TypeKind.Null && right.Type.Kind == TypeKind.Bytes)
        {
            return Call("||", syntax.Span, [_coercion.To(left, SqlType.Bytes, syntax.Left.Span), _coercion.To(right, SqlType.Bytes, syntax.Right.Span)]);
        }

        if (left.Type.IsPacked || right.Type.IsPacked || left.Type.Kind != TypeKind.Text && right.Type.Kind != TypeKind.Text && left.Type.Kind != TypeKind.Null && right.Type.Kind != TypeKind.Null)
        {
            return WrongOperands(syntax, left, right);
        }

        left = _coercion.To(left, SqlType.Text, syntax.Left.Span);
        right = _coercion.To(right, SqlType.Text, syntax.Right.Span);
        return Call("||", syntax.Span, [left, right]);
    }

    private Expr Compare(CompareOp op, Expr left, Expr right, BinarySyntax syntax)
    {
        WarnOfNull(syntax, left, right);
        var type = Coercion.Common(left, right);
        if (type is null)
        {
            WrongOperands(syntax, left, right);
            return new ConstantExpr(null, SqlType.Boolean);
        }

        return Compare(op, left, right, type, syntax.Left, syntax.Right);
    }

    private Expr Compare(CompareOp op, Expr left, Expr right, SqlType type, ExpressionSyntax leftSyntax, ExpressionSyntax rightSyntax)
    {
        type = type.Kind == TypeKind.Null ? SqlType.Text : type;
        if (!type.IsOrdered && op is not (CompareOp.Equal or CompareOp.NotEqual))
        {
            context.Report(ValueRules.NoOrder, leftSyntax.Span.To(rightSyntax.Span), OperatorText.Of(op), TypeText.Of(type));
            return new ConstantExpr(null, SqlType.Boolean);
        }

        return Compared(op, _coercion.To(left, type, leftSyntax.Span), _coercion.To(right, type, rightSyntax.Span));
    }

    /// <summary>left = right, where no text says so: a column of USING.</summary>
    public Expr Equal(Expr left, Expr right, ExpressionSyntax syntax) => left.IsError() || right.IsError()
        ? ErrorExpr.Create()
        : CompareAs("USING", CompareOp.Equal, left, right, syntax, syntax) ?? ErrorExpr.Create();

    private void WarnOfNull(BinarySyntax syntax, Expr left, Expr right)
    {
        if (left.Type.Kind == TypeKind.Null || right.Type.Kind == TypeKind.Null)
        {
            context.Report(BindingRules.NullComparison, syntax.Span, syntax.Op == BinaryOp.NotEqual ? "IS NOT NULL" : "IS NULL");
        }
    }

    private Expr WrongOperands(BinarySyntax syntax, Expr left, Expr right) => Fail(
        BindingRules.OperandTypes,
        syntax.OperatorSpan,
        OperatorText.Of(syntax.Op),
        TypeText.Of(left.Type),
        TypeText.Of(right.Type),
        syntax.Op == BinaryOp.Add && left.Type.Kind == TypeKind.Text && right.Type.Kind == TypeKind.Text ? "; || joins texts" : TypeHints.ForPair(left, right));
}
