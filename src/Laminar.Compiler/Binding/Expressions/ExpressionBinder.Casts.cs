using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

internal sealed partial class ExpressionBinder
{
    private Expr BindCast(CastSyntax syntax)
    {
        if (syntax.Type.Name == "JSON")
        {
            return BindJsonCast(syntax);
        }

        if ((BindArrayCast(syntax) ?? BindRowCast(syntax) ?? BindMapCast(syntax)) is { } composite)
        {
            return composite;
        }

        var operand = Bind(syntax.Operand);
        var type = TypeNames.Resolve(syntax.Type, context.Diagnostics, out var length);
        if (type is null || operand.IsError())
        {
            return ErrorExpr.Create();
        }

        if (!CastRules.Allows(operand.Type, type))
        {
            return Fail(BindingRules.CannotCast, syntax.Span, TypeText.Of(operand.Type), TypeText.Of(type), CastRules.Hint(operand.Type, type));
        }

        var cast = Cast(operand, type, syntax);
        return length == 0 || cast.IsError() ? cast : Call("LEFT", syntax.Span, [cast, new ConstantExpr(length, SqlType.Integer)]);
    }

    private Expr Cast(Expr operand, SqlType type, CastSyntax syntax)
    {
        if (operand is ConstantExpr { Value: null })
        {
            return new ConstantExpr(null, type);
        }

        // DECIMAL without a precision holds any DECIMAL; with one it rounds.
        if (operand.Type == type || operand.Type.Kind == type.Kind && (type.Kind != TypeKind.Decimal || type.Precision == 0))
        {
            return operand;
        }

        if (operand is ConstantExpr { Value: string text } && Coercion.IsTime(type) && !syntax.Try)
        {
            return new TimeLiterals(context).Read(text, type, syntax.Operand.Span);
        }

        return new CastExpr(operand, type, syntax.Try, operand.Nullable || syntax.Try);
    }

    private Expr BindExtract(ExtractSyntax syntax)
    {
        var operand = Bind(syntax.Operand);
        if (operand.IsError())
        {
            return operand;
        }

        var name = "EXTRACT_" + syntax.Unit.ToUpperInvariant();
        if (!Functions.FunctionTable.Overloads(name).Any())
        {
            return Fail(BindingRules.UnknownFunction, syntax.Span, "EXTRACT(" + syntax.Unit + " FROM …)", NameSuggestion.Nearby(name, Functions.FunctionTable.Names));
        }

        return Call(name, syntax.Span, [operand]);
    }
}
