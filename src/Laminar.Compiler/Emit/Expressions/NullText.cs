using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Emit;

/// <summary>IS [NOT] NULL, COALESCE, NULLIF.</summary>
internal static class NullText
{
    public static Fragment Emit(ExpressionEmitter emitter, IsNullExpr expression)
    {
        var isNull = IsNull(emitter, expression.Operand);
        return expression.Negated ? LogicText.Not(isNull) : isNull;
    }

    /// <summary>Reads no more of a column than whether it is there.</summary>
    public static Fragment IsNull(ExpressionEmitter emitter, Expr operand)
    {
        if (operand is ColumnExpr { Nullable: true } column && emitter.Raw(column) is { } raw)
        {
            return new Fragment(raw + " is null", Precedence.Relational, Catalog.ClrKind.Bool);
        }

        var value = emitter.Value(operand);
        if (value.MayBeNull)
        {
            return new Fragment(value.In(Precedence.Relational) + " is null", Precedence.Relational, Catalog.ClrKind.Bool);
        }

        // Evaluated all the same, for the error that it may be.
        return Logical.Failure.Of(operand)
            ? new Fragment("!(" + value.In(Precedence.Relational) + " is var _)", Precedence.Unary, Catalog.ClrKind.Bool)
            : Fragment.Primary("false", Catalog.ClrKind.Bool);
    }

    public static Fragment Emit(ExpressionEmitter emitter, CoalesceExpr expression)
    {
        var kind = TextForms.Common(emitter, expression.Items);
        var items = expression.Items.Select(x => emitter.ValueAs(x, kind)).ToList();
        var end = items.FindIndex(x => !x.MayBeNull);
        var used = end < 0 ? items : items.GetRange(0, end + 1);
        if (used.Count == 1)
        {
            return used[0];
        }

        return new Fragment(string.Join(" ?? ", used.Select(x => x.In(Precedence.OrElse))), Precedence.Coalesce, kind, end < 0);
    }

    public static Fragment Emit(ExpressionEmitter emitter, NullIfExpr expression) => emitter.Let(expression.Left, left =>
    {
        var equal = emitter.Condition(new CompareExpr(CompareOp.Equal, left, expression.Right));
        var value = emitter.Value(left);
        return new Fragment(
            $"{equal.In(Precedence.Coalesce)} ? default({ClrTypes.Of(value.Kind)}?) : {value.In(Precedence.Coalesce)}", Precedence.Conditional, value.Kind, true);
    });
}
