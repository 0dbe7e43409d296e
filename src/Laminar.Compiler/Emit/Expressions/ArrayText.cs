using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>ARRAY[…]: the values side by side on the stack, packed into scratch memory.</summary>
internal static class ArrayText
{
    public static Fragment Emit(ExpressionEmitter emitter, ArrayExpr expression)
    {
        if (expression.Items.Count == 0)
        {
            return Fragment.Primary($"default({OperatorCatalog.Utf8})", ClrKind.Utf8);
        }

        var element = CanonicalTypes.Of(expression.Type.Element!, ClrKind.Utf8);
        var items = expression.Items.Select(x => emitter.ValueAs(x, element).AsArgument());
        return Fragment.Primary($"{OperatorCatalog.Arrays}.Of<{ClrTypes.Of(element)}>([{string.Join(", ", items)}])", ClrKind.Utf8);
    }
}
