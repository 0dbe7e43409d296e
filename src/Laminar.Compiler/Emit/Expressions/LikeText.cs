using System.Text;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>LIKE. Constant patterns without _ and with % at the ends only are equality, prefix, suffix or containment.</summary>
internal static class LikeText
{
    public static Fragment Emit(ExpressionEmitter emitter, LikeExpr expression)
    {
        var kind = TextForms.Common(emitter, expression.Operand, expression.Pattern);
        var operand = emitter.EmitAs(expression.Operand, kind);
        if (!expression.IgnoreCase && expression.Pattern is ConstantExpr { Value: string pattern } && Simplify(pattern, expression.Escape) is var (method, text))
        {
            var literal = emitter.EmitAs(new ConstantExpr(text, SqlType.Text), kind);
            return emitter.Strict([expression.Operand], [operand], x => Negate(expression, Simple(method, x[0], literal)));
        }

        var wanted = emitter.EmitAs(expression.Pattern, kind);
        return emitter.Strict([expression.Operand, expression.Pattern], [operand, wanted], x => Negate(expression, General(expression, x[0], x[1])));
    }

    private static Fragment Negate(LikeExpr expression, Fragment match) => expression.Negated ? LogicText.Not(match) : match;

    private static Fragment Simple(string method, Fragment operand, Fragment literal) => method == "=="
        ? new Fragment($"{operand.In(Precedence.Relational)} == {literal.Text}", Precedence.Equality, ClrKind.Bool)
        : Fragment.Primary($"{OperatorCatalog.Text}.{method}({operand.AsArgument()}, {literal.Text})", ClrKind.Bool);

    private static Fragment General(LikeExpr expression, Fragment operand, Fragment pattern)
    {
        var method = expression.IgnoreCase ? "LikeIgnoreCase" : "Like";
        var escape = $"'\\u{(int)expression.Escape:X4}'";
        return Fragment.Primary($"{OperatorCatalog.Text}.{method}({operand.AsArgument()}, {pattern.AsArgument()}, {escape})", ClrKind.Bool);
    }

    /// <summary>The method for a pattern of literal text between optional %, and that text; null for any other pattern.</summary>
    private static (string Method, string Text)? Simplify(string pattern, char escape)
    {
        var start = 0;
        while (start < pattern.Length && pattern[start] == '%' && escape != '%')
        {
            start++;
        }

        var text = new StringBuilder();
        var i = start;
        for (; i < pattern.Length && (pattern[i] != '%' || escape == '%'); i++)
        {
            if (escape != '\0' && pattern[i] == escape)
            {
                // An escape at the very end is an error, which the general form reports.
                if (++i == pattern.Length)
                {
                    return null;
                }
            }
            else if (pattern[i] == '_')
            {
                return null;
            }

            text.Append(pattern[i]);
        }

        if (pattern.Substring(i).Trim('%').Length > 0)
        {
            return null;
        }

        var method = (start > 0, i < pattern.Length) switch
        {
            (false, false) => "==",
            (false, true) => "StartsWith",
            (true, false) => "EndsWith",
            _ => "Contains",
        };
        return (method, text.ToString());
    }
}
