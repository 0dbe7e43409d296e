using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>ARRAY[…], ROW(…) and MAP[…]: the values side by side on the stack, packed into scratch memory.</summary>
internal static class ArrayText
{
    public static Fragment Emit(ExpressionEmitter emitter, ArrayExpr expression)
    {
        if (expression.Items.Count == 0)
        {
            return Fragment.Primary($"default({OperatorCatalog.Utf8})", ClrKind.Utf8);
        }

        if (expression.Type.Kind == TypeKind.Row)
        {
            var fields = expression.Items.Select((x, i) => Field(emitter, x, expression.Type.Fields[i].Type));
            return Fragment.Primary($"{OperatorCatalog.RowValues}.Of([{string.Join(", ", fields)}])", ClrKind.Utf8);
        }

        if (expression.Type.Kind == TypeKind.Map)
        {
            var entries = expression.Items.Select((x, i) => Field(emitter, x, i % 2 == 0 ? expression.Type.Key! : expression.Type.Value!));
            return Fragment.Primary($"{OperatorCatalog.Maps}.Of([{string.Join(", ", entries)}])", ClrKind.Utf8);
        }

        var element = CanonicalTypes.Of(expression.Type.Element!, ClrKind.Utf8);
        var items = expression.Items.Select(x => emitter.ValueAs(x, element).AsArgument());
        return Fragment.Primary($"{OperatorCatalog.Arrays}.Of<{ClrTypes.Of(element)}>([{string.Join(", ", items)}])", ClrKind.Utf8);
    }

    /// <summary>A field as its bytes; one without a type is NULL.</summary>
    private static string Field(ExpressionEmitter emitter, Expr item, SqlType type)
    {
        var kind = CanonicalTypes.Of(type, ClrKind.Utf8);
        return $"{OperatorCatalog.RowValues}.Field<{ClrTypes.Of(kind)}>({emitter.ValueAs(item, kind).AsArgument()})";
    }
}
