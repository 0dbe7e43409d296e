using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>A scalar function: a call of the library, NULL if an argument is. Text arguments meet in one form, by which C# picks the overload.</summary>
internal static class CallText
{
    public static Fragment Emit(ExpressionEmitter emitter, CallExpr expression)
    {
        var form = CanonicalTypes.TextForm(expression) ?? emitter.Text;
        var arguments = expression.Arguments.ToList();
        var operands = arguments.Select(x => emitter.EmitAs(x, x.Type.Kind is TypeKind.Text or TypeKind.Null ? form : CanonicalTypes.Of(x.Type, form))).ToList();
        var function = expression.Function;
        return emitter.Strict(arguments, operands, x =>
        {
            var text = $"{OperatorCatalog.Functions}.{function.ClrClass}.{function.ClrMethod}({string.Join(", ", x.Select(argument => argument.AsArgument()))})";
            return Fragment.Primary(text, CanonicalTypes.Of(expression.Type, form), function.ReturnsNull);
        });
    }
}
