using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>The C# type in which several operands meet. For anything but text they have one type already.</summary>
internal static class TextForms
{
    public static ClrKind Common(ExpressionEmitter emitter, params Expr[] operands) => Common(emitter, (IEnumerable<Expr>)operands);

    public static ClrKind Common(ExpressionEmitter emitter, IEnumerable<Expr> operands)
    {
        ClrKind? form = null;
        ClrKind? other = null;
        foreach (var operand in operands)
        {
            if (operand.Type.Kind == TypeKind.Text)
            {
                form = CanonicalTypes.Join(form, operand is LocalExpr local ? local.Kind : CanonicalTypes.TextForm(operand));
            }
            else if (operand.Type.Kind != TypeKind.Null)
            {
                other = CanonicalTypes.Of(operand.Type, emitter.Text);
            }
        }

        return form ?? other ?? emitter.Text;
    }
}
