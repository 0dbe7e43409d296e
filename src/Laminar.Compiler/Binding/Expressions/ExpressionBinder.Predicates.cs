using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

internal sealed partial class ExpressionBinder
{
    private Expr BindBetween(BetweenSyntax syntax)
    {
        var operand = BindRepeated(syntax.Operand);
        var low = syntax.Symmetric ? BindRepeated(syntax.Low) : Bind(syntax.Low);
        var high = syntax.Symmetric ? BindRepeated(syntax.High) : Bind(syntax.High);
        if (operand.IsError() || low.IsError() || high.IsError())
        {
            return new ConstantExpr(null, SqlType.Boolean);
        }

        var within = Within(syntax, operand, low, syntax.Low, high, syntax.High);
        if (within is not null && syntax.Symmetric && Within(syntax, operand, high, syntax.High, low, syntax.Low) is { } swapped)
        {
            within = new OrExpr(within, swapped);
        }

        return within is null ? new ConstantExpr(null, SqlType.Boolean) : syntax.Negated ? new NotExpr(within) : within;
    }

    private Expr? Within(BetweenSyntax syntax, Expr operand, Expr low, ExpressionSyntax lowSyntax, Expr high, ExpressionSyntax highSyntax)
    {
        var above = CompareAs("BETWEEN", CompareOp.GreaterOrEqual, operand, low, syntax.Operand, lowSyntax);
        var below = CompareAs("BETWEEN", CompareOp.LessOrEqual, operand, high, syntax.Operand, highSyntax);
        return above is null || below is null ? null : new AndExpr(above, below);
    }

    /// <summary>A comparison that no comparison operator stands for; null where the types have nothing in common.</summary>
    private Expr? CompareAs(string form, CompareOp op, Expr left, Expr right, ExpressionSyntax leftSyntax, ExpressionSyntax rightSyntax)
    {
        var type = Coercion.Common(left, right);
        if (type is null)
        {
            context.Report(BindingRules.OperandTypes, rightSyntax.Span, form, TypeText.Of(left.Type), TypeText.Of(right.Type), TypeHints.ForPair(left, right));
            return null;
        }

        return Compare(op, left, right, type, leftSyntax, rightSyntax);
    }

    /// <summary>An operand that the plan has more than once: bounded, or nesting would grow without end.</summary>
    private Expr BindRepeated(ExpressionSyntax syntax)
    {
        var bound = Bind(syntax);
        return ExpressionTree.Size(bound, ExpressionLimits.Repeated) < ExpressionLimits.Repeated ? bound : TooLarge(syntax.Span);
    }

    private Expr TooLarge(TextSpan span) => Fail(BindingRules.TooComplex, span, "it is used more than once here");

    private Expr BindInList(InListSyntax syntax)
    {
        var operand = Bind(syntax.Operand);
        var items = syntax.Items.Select(Bind).ToList();
        if (operand.IsError() || items.Any(x => x.IsError()))
        {
            return new ConstantExpr(null, SqlType.Boolean);
        }

        if (Unify("IN", [operand, .. items], [syntax.Operand, .. syntax.Items]) is not { } unified)
        {
            return new ConstantExpr(null, SqlType.Boolean);
        }

        var rest = unified.Items.Skip(1).ToEquatableArray();
        if (unified.Items.All(IsRowMade))
        {
            var any = rest.Select(x => Compared(CompareOp.Equal, unified.Items[0], x)).Aggregate((all, next) => new OrExpr(all, next));
            return syntax.Negated ? new NotExpr(any) : any;
        }

        return new InExpr(unified.Items[0], rest, syntax.Negated, unified.Items.Any(x => x.Nullable));
    }

    private Expr BindLike(LikeSyntax syntax)
    {
        var operand = BindText(syntax.Operand, "LIKE");
        var pattern = BindText(syntax.Pattern, "LIKE");
        var escape = '\\';
        if (syntax.Escape is not null && !TryEscape(syntax.Escape, out escape))
        {
            return Fail(BindingRules.OneCharacter, syntax.Escape.Span);
        }

        return operand.IsError() || pattern.IsError()
            ? new ConstantExpr(null, SqlType.Boolean)
            : new LikeExpr(operand, pattern, escape, syntax.IgnoreCase, syntax.Negated);
    }

    private static bool TryEscape(ExpressionSyntax syntax, out char escape)
    {
        var text = syntax is LiteralSyntax { Kind: LiteralKind.String } literal ? literal.Text : null;
        escape = string.IsNullOrEmpty(text) ? '\0' : text![0];
        return text is not null && text.Length <= 1;
    }

    private Expr BindText(ExpressionSyntax syntax, string form)
    {
        var bound = Bind(syntax);
        return bound.Type.Kind switch
        {
            TypeKind.Text or TypeKind.Error => bound,
            TypeKind.Null => _coercion.To(bound, SqlType.Text, syntax.Span),
            _ => Fail(BindingRules.OperandType, syntax.Span, form, TypeText.Of(bound.Type) + "; CAST it to VARCHAR"),
        };
    }

    private Expr BindIs(IsSyntax syntax)
    {
        if (syntax.Kind == IsKind.Null)
        {
            var operand = Bind(syntax.Operand);
            operand = operand.Type.Kind == TypeKind.Null ? _coercion.To(operand, SqlType.Text, syntax.Operand.Span) : operand;
            return operand.IsError() ? new ConstantExpr(null, SqlType.Boolean) : new IsNullExpr(operand, syntax.Negated);
        }

        var condition = BindCondition(syntax.Operand, "IS " + syntax.Kind.ToString().ToUpperInvariant());
        if (condition.IsError())
        {
            return new ConstantExpr(null, SqlType.Boolean);
        }

        return syntax.Kind == IsKind.Unknown
            ? new IsNullExpr(condition, syntax.Negated)
            : new DistinctExpr(condition, new ConstantExpr(syntax.Kind == IsKind.True, SqlType.Boolean), Negated: !syntax.Negated);
    }

    private Expr BindIsDistinct(IsDistinctSyntax syntax)
    {
        var left = Bind(syntax.Left);
        var right = Bind(syntax.Right);
        return !left.IsError() && !right.IsError() && Unify("IS DISTINCT FROM", [left, right], [syntax.Left, syntax.Right]) is { } unified
            ? new DistinctExpr(unified.Items[0], unified.Items[1], syntax.Negated)
            : new ConstantExpr(null, SqlType.Boolean);
    }
}
