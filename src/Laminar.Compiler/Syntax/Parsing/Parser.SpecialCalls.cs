using System.Collections.Generic;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Syntax.Parsing;

/// <summary>Calls whose arguments are set apart by keywords. All but CAST and EXTRACT also have a form with commas, which they become.</summary>
internal sealed partial class Parser
{
    [Grammar("special_call", "cast | extract | position | substring | overlay | trim | json_path")]
    private ExpressionSyntax? SpecialCall() => Current.Text.ToUpperInvariant() switch
    {
        "CAST" or "TRY_CAST" => Cast(),
        "EXTRACT" => Extract(),
        "POSITION" => Position(),
        "SUBSTRING" => Substring(),
        "OVERLAY" => Overlay(),
        "TRIM" => Trim(),
        "JSON_VALUE" or "JSON_QUERY" or "JSON_EXISTS" => JsonPath(),
        "EXISTS" => Exists(),
        "ROW" => Row(),
        "ANY" or "ALL" or "SOME" => Quantified(),
        _ => null,
    };

    [Grammar("cast", "(CAST | TRY_CAST) '(' expression AS type ')'")]
    private ExpressionSyntax Cast()
    {
        var start = Start;
        var trying = Take().IsWord("TRY_CAST");
        var open = Open();
        var operand = Expression();
        Expect("AS");
        var type = Type();
        Close(open);
        return new CastSyntax(operand, type, trying, Since(start));
    }

    [Grammar("extract", "EXTRACT '(' identifier FROM expression ')'")]
    private ExpressionSyntax Extract()
    {
        var start = Start;
        Take();
        var open = Open();
        var unit = Current.Kind == Lexing.TokenKind.String ? Take().Text : AnyName("a unit: YEAR, MONTH, DAY, HOUR, MINUTE, SECOND …").Text;
        Expect("FROM");
        var operand = Expression();
        Close(open);
        return new ExtractSyntax(unit.ToUpperInvariant(), operand, Since(start));
    }

    [Grammar("position", "POSITION '(' operand IN operand ')'")]
    private ExpressionSyntax Position()
    {
        var (start, name, open) = StartCall();
        var wanted = Operators(Precedence.Other);
        if (!Accept("IN"))
        {
            ExpectSymbol(",");
        }

        var text = Operators(Precedence.Other);
        return EndCall(start, name, open, wanted, text);
    }

    [Grammar("substring", "SUBSTRING '(' expression (FROM expression [FOR expression] | FOR expression | ',' expression [',' expression]) ')'")]
    private ExpressionSyntax Substring()
    {
        var (start, name, open) = StartCall();
        var arguments = new List<ExpressionSyntax> { Expression() };
        if (Is("FOR"))
        {
            arguments.Add(new LiteralSyntax(LiteralKind.Integer, "1", Here));
        }
        else if (!Accept("FROM"))
        {
            ExpectSymbol(",");
            arguments.Add(Expression());
        }
        else
        {
            arguments.Add(Expression());
        }

        if (Accept("FOR") || AcceptSymbol(","))
        {
            arguments.Add(Expression());
        }

        return EndCall(start, name, open, arguments.ToArray());
    }

    [Grammar("overlay", "OVERLAY '(' expression PLACING expression FROM expression [FOR expression] ')'")]
    private ExpressionSyntax Overlay()
    {
        var (start, name, open) = StartCall();
        var arguments = new List<ExpressionSyntax> { Expression() };
        foreach (var keyword in new[] { "PLACING", "FROM" })
        {
            if (!Accept(keyword) && !AcceptSymbol(","))
            {
                Unexpected(keyword);
            }

            arguments.Add(Expression());
        }

        if (Accept("FOR") || AcceptSymbol(","))
        {
            arguments.Add(Expression());
        }

        return EndCall(start, name, open, arguments.ToArray());
    }

    [Grammar("trim", "TRIM '(' ([LEADING | TRAILING | BOTH] [expression] FROM expression | expression [',' expression]) ')'")]
    private ExpressionSyntax Trim()
    {
        var (start, name, open) = StartCall();
        var side = IsTrimSide ? Take().Text.ToUpperInvariant() : "BOTH";
        name = side == "BOTH" ? name : name with { Text = side == "LEADING" ? "LTRIM" : "RTRIM" };
        var first = Is("FROM") ? null : Expression();
        if (Accept("FROM"))
        {
            var text = Expression();
            return first is null ? EndCall(start, name, open, text) : EndCall(start, name, open, text, first);
        }

        var characters = AcceptSymbol(",") ? Expression() : null;
        return characters is null ? EndCall(start, name, open, first!) : EndCall(start, name, open, first!, characters);
    }

    /// <summary>A column may be called leading: a side is followed by what to trim, or FROM.</summary>
    private bool IsTrimSide => (Is("LEADING") || Is("TRAILING") || Is("BOTH")) && !Peek(1).IsOneOf(",", ")", ".");

    private (int Start, Identifier Name, int Open) StartCall()
    {
        var start = Start;
        var name = Identifier();
        return (start, name, Open());
    }

    private ExpressionSyntax EndCall(int start, Identifier name, int open, params ExpressionSyntax[] arguments)
    {
        Close(open);
        var qualified = new QualifiedName(EquatableArray.Of(name), name.Span);
        return CallTail(new CallSyntax(qualified, new(arguments), false, default, null, default, null, Since(start)), start);
    }

    private ExpressionSyntax Exists()
    {
        var start = Start;
        Take();
        var query = SubQuery();
        return new ExistsSyntax(query, Since(start));
    }

    private ExpressionSyntax? Quantified()
    {
        if (StartsQuery(_position + 2))
        {
            NotSupported(Current.Span, Current.Text.ToUpperInvariant() + " (query)", "use IN (query) or EXISTS (query)");
            _panic = true;
        }

        return null;
    }
}
