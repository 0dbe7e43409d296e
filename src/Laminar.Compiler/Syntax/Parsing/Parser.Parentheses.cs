using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax.Lexing;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    /// <summary>Takes the opening parenthesis; gives its index for <see cref="Close"/>.</summary>
    private int Open(string symbol = "(")
    {
        var index = _position;
        ExpectSymbol(symbol);
        return index;
    }

    /// <summary>Takes the closing one. Where none belongs to the opening, it is that which is wrong, wherever the parser noticed.</summary>
    private void Close(int open)
    {
        var opening = _tokens[open].IsSymbol("[") ? "[" : "(";
        var closing = TokenList.Closing(opening);
        if (AcceptSymbol(closing) || _panic)
        {
            return;
        }

        if (_tokens[open].IsSymbol(opening) && _tokens.Partner(open) < 0)
        {
            Fail(SyntaxRules.UnclosedParenthesis, _tokens[open].Span, opening, closing);
            return;
        }

        Unexpected("'" + closing + "'");
    }

    private bool EndsList() =>
        Current.Kind == TokenKind.Word && Keywords.Reserved.Contains(Current.Text) && !Keywords.StartsExpression(Current.Text) && !IsReservedName() && !IsReservedColumn;

    /// <summary>Takes a comma, unless it is the last thing of a list, which is an error of its own.</summary>
    private bool AcceptComma()
    {
        while (IsSymbol(","))
        {
            var comma = Take();
            if (!AtEnd && !IsSymbol(")") && !IsSymbol("]") && !IsSymbol(",") && !EndsList())
            {
                return true;
            }

            if (AtEnd && _tokens.Depth(_position - 1) > 0)
            {
                // The parenthesis that is still open is the greater mistake, and the one that Close reports.
                return false;
            }

            Report(SyntaxRules.TrailingComma, comma.Span, AtEnd ? "the end" : Current.ToString());
        }

        return false;
    }
}
