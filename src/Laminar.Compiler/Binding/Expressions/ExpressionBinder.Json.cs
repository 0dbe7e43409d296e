using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <content>JSON in text.</content>
internal sealed partial class ExpressionBinder
{
    /// <summary>json -> key, json ->> key: a member by its name, an element by its number.</summary>
    private Expr BindJson(BinarySyntax syntax)
    {
        var json = BindText(syntax.Left, OperatorText.Of(syntax.Op));
        var key = Bind(syntax.Right);
        if (json.IsError() || key.IsError())
        {
            return ErrorExpr.Create();
        }

        return key.Type.Kind is TypeKind.Text or TypeKind.Null || key.Type.IsInteger
            ? Call(syntax.Op == BinaryOp.JsonField ? "JSON_GET" : "JSON_GET_TEXT", syntax.Span, [json, key])
            : WrongOperands(syntax, json, key);
    }

    /// <summary>CAST(text AS JSON): the text as it is, where it is JSON.</summary>
    private Expr BindJsonCast(CastSyntax syntax)
    {
        var operand = BindText(syntax.Operand, "CAST AS JSON");
        if (operand.IsError())
        {
            return operand;
        }

        var parsed = Call("JSON_PARSE", syntax.Span, [operand]);
        return syntax.Try
            ? new CaseExpr(EquatableArray.Of(new CaseArm(Call("IS_JSON", syntax.Span, [operand]), operand)), null, SqlType.Text, true)
            : parsed;
    }
}
