using System.Collections.Generic;
using Laminar.Compiler.Syntax.Lexing;

namespace Laminar.Compiler.Syntax.Parsing;

/// <summary>The operators between two operands that are one token.</summary>
internal static class BinaryOperators
{
    private static readonly Dictionary<string, (BinaryOp, Precedence)> s_all = new()
    {
        ["OR"] = (BinaryOp.Or, Precedence.Or),
        ["AND"] = (BinaryOp.And, Precedence.And),
        ["="] = (BinaryOp.Equal, Precedence.Comparison),
        ["<>"] = (BinaryOp.NotEqual, Precedence.Comparison),
        ["<"] = (BinaryOp.Less, Precedence.Comparison),
        ["<="] = (BinaryOp.LessOrEqual, Precedence.Comparison),
        [">"] = (BinaryOp.Greater, Precedence.Comparison),
        [">="] = (BinaryOp.GreaterOrEqual, Precedence.Comparison),
        ["||"] = (BinaryOp.Concat, Precedence.Other),
        ["->"] = (BinaryOp.JsonField, Precedence.Other),
        ["->>"] = (BinaryOp.JsonText, Precedence.Other),
        ["~"] = (BinaryOp.Match, Precedence.Other),
        ["~*"] = (BinaryOp.MatchOfAnyCase, Precedence.Other),
        ["!~"] = (BinaryOp.NoMatch, Precedence.Other),
        ["!~*"] = (BinaryOp.NoMatchOfAnyCase, Precedence.Other),
        ["&"] = (BinaryOp.BitAnd, Precedence.Other),
        ["|"] = (BinaryOp.BitOr, Precedence.Other),
        ["<<"] = (BinaryOp.ShiftLeft, Precedence.Other),
        ["#"] = (BinaryOp.BitXor, Precedence.Other),
        ["+"] = (BinaryOp.Add, Precedence.Add),
        ["-"] = (BinaryOp.Subtract, Precedence.Add),
        ["*"] = (BinaryOp.Multiply, Precedence.Multiply),
        ["/"] = (BinaryOp.Divide, Precedence.Multiply),
        ["%"] = (BinaryOp.Modulo, Precedence.Multiply),
    };

    public static (BinaryOp Op, Precedence Precedence)? Find(Token token)
    {
        var key = token.Kind == TokenKind.Word ? token.Text.ToUpperInvariant() : token.Text;
        return token.Kind is TokenKind.Symbol or TokenKind.Word && s_all.TryGetValue(key, out var found) ? found : null;
    }
}
