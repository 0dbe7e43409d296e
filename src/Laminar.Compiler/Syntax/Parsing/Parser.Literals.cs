using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax.Lexing;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    [Grammar("literal", "string | bytes | integer | decimal | double | NULL | TRUE | FALSE | (TIMESTAMP | DATE | TIME) string")]
    private ExpressionSyntax Literal()
    {
        var token = Take();
        var kind = token.Kind switch
        {
            TokenKind.Integer => LiteralKind.Integer,
            TokenKind.Decimal => LiteralKind.Decimal,
            TokenKind.Double => LiteralKind.Double,
            TokenKind.Bytes => LiteralKind.Bytes,
            _ => LiteralKind.String,
        };
        return new LiteralSyntax(kind, token.Text, token.Span);
    }

    private ExpressionSyntax? KeywordLiteral()
    {
        LiteralKind? kind = Is("NULL") ? LiteralKind.Null : Is("TRUE") ? LiteralKind.True : Is("FALSE") ? LiteralKind.False : null;
        if (kind is { } word)
        {
            var token = Take();
            return new LiteralSyntax(word, token.Text, token.Span);
        }

        return TimeLiteral();
    }

    /// <summary>TIMESTAMP '…': a string must follow, else the word is a column's name.</summary>
    private ExpressionSyntax? TimeLiteral()
    {
        LiteralKind? kind = Is("TIMESTAMP") ? LiteralKind.Timestamp : Is("DATE") ? LiteralKind.Date : Is("TIME") ? LiteralKind.Time : null;
        if (kind is not { } time || Peek(1).Kind != TokenKind.String)
        {
            return null;
        }

        var start = Start;
        Take();
        return new LiteralSyntax(time, Take().Text, Since(start));
    }

    /// <summary>Where only text makes sense a quoted name is a slip of the quotes: it is reported and read as the text.</summary>
    private bool TextNotName()
    {
        var wrong = Current.Kind == TokenKind.QuotedName && !Peek(1).IsSymbol(".");
        if (wrong)
        {
            Report(SyntaxRules.DoubleQuotedText, Current.Span, Current.Text);
        }

        return wrong;
    }

    private string Text(string expected)
    {
        if (Current.Kind == TokenKind.String || TextNotName())
        {
            return Take().Text;
        }

        Unexpected(expected);
        return "";
    }
}
