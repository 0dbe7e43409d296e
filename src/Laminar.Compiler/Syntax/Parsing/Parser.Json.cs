using Laminar.Compiler.Text;

namespace Laminar.Compiler.Syntax.Parsing;

/// <content>What the standard has for JSON.</content>
internal sealed partial class Parser
{
    /// <summary>JSON_VALUE(… RETURNING type) is TRY_CAST(JSON_VALUE(…) AS type): what is no such value is NULL.</summary>
    [Grammar("json_path", "(JSON_VALUE | JSON_QUERY | JSON_EXISTS) '(' expression ',' expression [RETURNING type] ')'")]
    private ExpressionSyntax JsonPath()
    {
        var (start, name, open) = StartCall();
        var json = Expression();
        ExpectSymbol(",");
        var path = Expression();
        var type = Accept("RETURNING") ? Type() : null;
        if (Is("NULL") || Is("ERROR") || Is("DEFAULT") || Is("TRUE") || Is("FALSE") || Is("UNKNOWN") || Is("EMPTY"))
        {
            NotSupported(Current.Span, "ON EMPTY and ON ERROR", "JSON_VALUE and JSON_QUERY give NULL then, and JSON_EXISTS false; COALESCE gives another value");
            _panic = true;
        }
        else if (Is("WITH") || Is("WITHOUT") || Is("KEEP") || Is("OMIT") || Is("PASSING"))
        {
            NotSupported(Current.Span, Current.Text.ToUpperInvariant() + " in " + name.Text.ToUpperInvariant(), "leave it out");
            _panic = true;
        }

        var call = EndCall(start, name, open, json, path);
        return type is null ? call : new CastSyntax(call, type, Try: true, Since(start));
    }

    /// <summary>x IS [NOT] JSON [VALUE | OBJECT | ARRAY | SCALAR] is a call of IS_JSON or IS_JSON_OBJECT and the like.</summary>
    [Grammar("is_json", "JSON [VALUE | OBJECT | ARRAY | SCALAR]")]
    private ExpressionSyntax IsJson(ExpressionSyntax left, bool negated, int start)
    {
        var word = Current.Span;
        var kind = Accept("VALUE") ? "" : Accept("OBJECT") ? "_OBJECT" : Accept("ARRAY") ? "_ARRAY" : Accept("SCALAR") ? "_SCALAR" : "";
        if (Is("WITH", "UNIQUE") || Is("WITHOUT", "UNIQUE"))
        {
            NotSupported(Current.Span, "UNIQUE KEYS in IS JSON", "leave it out");
            _panic = true;
        }

        var name = new Identifier("IS_JSON" + kind, false, new TextSpan(word.Start, 0));
        var call = new CallSyntax(new QualifiedName(EquatableArray.Of(name), name.Span), EquatableArray.Of(left), false, default, null, default, null, Since(start));
        return negated ? new UnarySyntax(UnaryOp.Not, call, Since(start)) : call;
    }
}
