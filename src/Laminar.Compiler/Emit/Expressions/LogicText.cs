using System;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>
/// AND, OR, NOT. As a condition only TRUE matters, so three-valued logic becomes C#'s two-valued one, with NOT pushed down. The right side of an AND is
/// skipped where the left is FALSE, not where it is NULL; that is visible only in errors, and kept where the right can throw.
/// </summary>
internal static class LogicText
{
    public static Fragment Emit(ExpressionEmitter emitter, AndExpr expression) => Value(emitter, expression.Left, expression.Right, isAnd: true);

    public static Fragment Emit(ExpressionEmitter emitter, OrExpr expression) => Value(emitter, expression.Left, expression.Right, isAnd: false);

    public static Fragment Emit(ExpressionEmitter emitter, NotExpr expression) => emitter.Strict(expression.Operand, Not);

    public static Fragment IsTrue(ExpressionEmitter emitter, Expr expression) => expression switch
    {
        AndExpr x => MaySkip(x.Left, x.Right)
            ? AndAlso(IsTrue(emitter, x.Left), IsTrue(emitter, x.Right))
            : Both(emitter, x.Left, () => IsTrue(emitter, x.Right), wanted: true),
        OrExpr x => OrElse(IsTrue(emitter, x.Left), IsTrue(emitter, x.Right)),
        NotExpr x => IsFalse(emitter, x.Operand),
        _ => emitter.Emit(expression).AsCondition(),
    };

    public static Fragment Not(Fragment operand)
    {
        var text = operand.Text;
        return text switch
        {
            "true" => Fragment.Primary("false", ClrKind.Bool),
            "false" => Fragment.Primary("true", ClrKind.Bool),
            _ when operand.Precedence == Precedence.Relational && text.EndsWith(" is null", StringComparison.Ordinal) =>
                new Fragment(text.Substring(0, text.Length - "null".Length) + "not null", Precedence.Relational, ClrKind.Bool),
            _ when operand.Precedence == Precedence.Unary && text.StartsWith("!(", StringComparison.Ordinal) =>
                new Fragment(text.Substring(1), Precedence.Primary, ClrKind.Bool),
            _ => new Fragment("!" + operand.In(Precedence.Unary), Precedence.Unary, ClrKind.Bool),
        };
    }

    private static Fragment IsFalse(ExpressionEmitter emitter, Expr expression)
    {
        switch (expression)
        {
            case AndExpr x:
                return OrElse(IsFalse(emitter, x.Left), IsFalse(emitter, x.Right));
            case OrExpr x:
                return MaySkip(x.Left, x.Right)
                    ? AndAlso(IsFalse(emitter, x.Left), IsFalse(emitter, x.Right))
                    : Both(emitter, x.Left, () => IsFalse(emitter, x.Right), wanted: false);
            case NotExpr x:
                return IsTrue(emitter, x.Operand);
            case CompareExpr { Nullable: false } x:
                return Not(emitter.Emit(x));
            default:
                return emitter.Strict(expression, Not).AsCondition();
        }
    }

    /// <summary>Left and right are both as wanted, and the right side is evaluated also where the left is NULL.</summary>
    private static Fragment Both(ExpressionEmitter emitter, Expr left, Func<Fragment> right, bool wanted)
    {
        var value = emitter.Value(left);
        var name = emitter.NewName();
        var (yes, no) = wanted ? ("true", "false") : ("false", "true");
        var text = $"{value.In(Precedence.Relational)} is not {no} and var {name} && {right().In(Precedence.AndAlso)} && {name} is {yes}";
        return new Fragment(text, Precedence.AndAlso, ClrKind.Bool);
    }

    private static bool MaySkip(Expr left, Expr right) => !left.Nullable || !Failure.Of(right);

    private static Fragment Value(ExpressionEmitter emitter, Expr left, Expr right, bool isAnd)
    {
        var first = emitter.Value(left);
        var second = emitter.Value(right);
        var decided = isAnd ? "false" : "true";
        if (!first.MayBeNull && !second.MayBeNull)
        {
            return isAnd ? AndAlso(first, second) : OrElse(first, second);
        }

        if (!first.MayBeNull)
        {
            var test = isAnd ? Not(first) : first;
            return new Fragment($"{test.In(Precedence.Coalesce)} ? {decided} : {second.In(Precedence.Coalesce)}", Precedence.Conditional, ClrKind.Bool, true);
        }

        var name = emitter.NewName();
        var (symbol, precedence) = isAnd ? ("&", Precedence.And) : ("|", Precedence.Or);
        var text = $"{first.In(Precedence.Switch)} switch {{ {decided} => {decided}, var {name} => {name} {symbol} {second.In(precedence + 1)} }}";
        return new Fragment(text, Precedence.Switch, ClrKind.Bool, true);
    }

    private static Fragment AndAlso(Fragment left, Fragment right) =>
        new($"{left.In(Precedence.AndAlso)} && {right.In(Precedence.AndAlso)}", Precedence.AndAlso, ClrKind.Bool);

    private static Fragment OrElse(Fragment left, Fragment right) =>
        new($"{left.In(Precedence.OrElse)} || {right.In(Precedence.OrElse)}", Precedence.OrElse, ClrKind.Bool);
}
