using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Functions;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <content>Bytes as text and text as bytes: ENCODE(b, 'hex'), CONVERT_FROM(b, 'UTF8').</content>
internal sealed partial class ExpressionBinder
{
    /// <summary>Names of the same encoding of characters.</summary>
    private static readonly Dictionary<string, string> Characters = new()
    {
        ["UTF8"] = "UTF8", ["UTF-8"] = "UTF8", ["UNICODE"] = "UTF8", ["LATIN1"] = "LATIN1", ["ISO-8859-1"] = "LATIN1", ["ISO88591"] = "LATIN1", ["ISO_8859_1"] = "LATIN1",
    };

    /// <summary>
    /// ENCODE and DECODE are PostgreSQL's (bytes written as text, and read) or Flink's (characters as bytes, and back) by what they are given; the form is
    /// looked up here, not for each row.
    /// </summary>
    private Expr BindForm(CallSyntax call, string name)
    {
        var value = Bind(call.Arguments[0]);
        var form = Bind(call.Arguments[1]);
        if (value.IsError() || form.IsError())
        {
            return ErrorExpr.Create();
        }

        var isEncode = name is "ENCODE" or "CONVERT_TO";
        var known = form as ConstantExpr;
        if (known is null or { Value: not (string or null) })
        {
            return NotSupported(call.Arguments[1].Span, name + " to a form that is no constant text", $"CASE f WHEN 'hex' THEN {name}(x, 'hex') … END, with each form that there is");
        }

        if (known.Value is not string text)
        {
            return new ConstantExpr(null, isEncode ? SqlType.Text : SqlType.Bytes);
        }

        var ofCharacters = Characters.TryGetValue(text.ToUpperInvariant(), out var characters);
        var function = ofCharacters ? (isEncode ? "CONVERT_TO_" : "CONVERT_FROM_") + characters : name + "_" + text.ToUpperInvariant();
        return FunctionTable.Overloads(function).Any() ? Call(function, call.Span, [value]) : Fail(ValueRules.UnknownForm, call.Arguments[1].Span, name, text);
    }
}
