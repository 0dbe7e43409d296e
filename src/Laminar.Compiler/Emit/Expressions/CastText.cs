using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>CAST and TRY_CAST. A cast that cannot fail between numbers is C#'s own; all others are calls of the library's Casts.</summary>
internal static class CastText
{
    public static Fragment Emit(ExpressionEmitter emitter, CastExpr expression)
    {
        var operand = expression.Operand;
        var source = operand.Type;
        var target = expression.Type;
        if (source.Kind == TypeKind.Null)
        {
            var none = CanonicalTypes.Of(target, emitter.Text);
            return Fragment.Primary($"default({ClrTypes.Of(none)}?)", none, mayBeNull: true);
        }

        if (source.Kind == TypeKind.Text && target.Kind == TypeKind.Text)
        {
            return Truncated(emitter, operand, target);
        }

        if (source.Kind == TypeKind.Bytes && target.Kind == TypeKind.Text)
        {
            return Truncate(emitter.Strict(operand, x => Fragment.Primary($"{OperatorCatalog.Bytes}.ToText({x.AsArgument()})", ClrKind.Utf8)), emitter, target);
        }

        if (target.Kind == TypeKind.Text)
        {
            return Truncate(emitter.Strict(operand, x => ToText(x, emitter.Text)), emitter, target);
        }

        var kind = CanonicalTypes.Of(target, emitter.Text);
        if (source.Kind == target.Kind && target.Precision == 0)
        {
            return emitter.Emit(operand);
        }

        var value = emitter.Emit(operand);
        var isPlain = source.IsNumeric && !Failure.Of(new CastExpr(Stub(operand), target, false, false));
        return emitter.Strict([operand], [value], x => isPlain ? Plain(x[0], kind) : Call(expression, x[0], kind));
    }

    /// <summary>The operand without its own failures: only the cast's are of interest. Ranges stay known.</summary>
    private static Expr Stub(Expr operand) => operand.Type.IsInteger ? operand : new ColumnExpr(0, "", operand.Type, false, ClrKind.Int64);

    private static Fragment Plain(Fragment operand, ClrKind kind) =>
        operand.Kind == kind ? operand : new Fragment($"({ClrTypes.Of(kind)}){operand.In(Precedence.Primary)}", Precedence.Unary, kind);

    private static Fragment Call(CastExpr expression, Fragment operand, ClrKind kind)
    {
        var verb = operand.Kind is ClrKind.String or ClrKind.Utf8 ? "Parse" : "To";
        var attempt = expression.Try ? "Try" : "";
        var target = expression.Type;
        if (target.Kind == TypeKind.Bytes)
        {
            return Fragment.Primary($"{OperatorCatalog.Bytes}.{(expression.Try ? "Try" : "")}Parse({operand.AsArgument()})", kind, expression.Try);
        }

        var name = kind == ClrKind.Bool ? "Boolean" : kind.ToString();
        var hasShape = target.Kind == TypeKind.Decimal && target.Precision > 0;
        var text = hasShape && operand.Kind == ClrKind.Decimal ? operand.Text : $"{OperatorCatalog.Casts}.{attempt}{verb}{name}({operand.AsArgument()})";
        if (hasShape)
        {
            // DECIMAL(p, s): rounded to s digits, and refused where it has more than p.
            text = $"{OperatorCatalog.Casts}.{attempt}Fit({text}, {target.Precision}, {target.Scale})";
        }

        return Fragment.Primary(text, kind, expression.Try);
    }

    private static Fragment ToText(Fragment operand, ClrKind form) =>
        Fragment.Primary($"{OperatorCatalog.Casts}.{(form == ClrKind.String ? "ToText" : "ToUtf8")}({operand.AsArgument()})", form);

    private static Fragment Truncated(ExpressionEmitter emitter, Expr operand, SqlType target) => Truncate(emitter.Emit(operand), emitter, target);

    /// <summary>VARCHAR(n) keeps n characters.</summary>
    private static Fragment Truncate(Fragment text, ExpressionEmitter emitter, SqlType target) => target.Precision == 0
        ? text
        : emitter.Map(text, text.Kind, x => $"{OperatorCatalog.Text}.Left({x.AsArgument()}, {target.Precision})");
}
