using Laminar.Compiler.Syntax.Lexing;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    private bool _hopeless;

    /// <summary>
    /// Ends a panic at the next clause of the query whose tokens stand <paramref name="depth"/> parentheses deep, or at the parenthesis that closes it.
    /// At the end of the statement the panic goes on, up to <see cref="SkipStatement"/>.
    /// </summary>
    private void RecoverClause(int depth, bool atComma = false)
    {
        if (!_panic || _hopeless)
        {
            return;
        }

        while (!StopsStatement(_position))
        {
            var at = _tokens.Depth(_position);
            if (at < depth || (at == depth && (StartsClause(_position) || (atComma && _tokens[_position].IsSymbol(",")))))
            {
                _panic = false;
                return;
            }

            _position++;
        }
    }

    /// <summary>To the token after the next semicolon.</summary>
    private void SkipStatement()
    {
        while (!StopsStatement(_position))
        {
            _position++;
        }

        _panic = false;
        _hopeless = false;
        _height = 0;
        AcceptSymbol(";");
    }

    private bool StopsStatement(int index) => _tokens[index].Kind == TokenKind.End || _tokens[index].IsSymbol(";");

    private bool StartsClause(int index)
    {
        var distinctFrom = _tokens[index].IsWord("FROM") && index > 0 && _tokens[index - 1].IsWord("DISTINCT");
        return !distinctFrom && Keywords.StartsClause(_tokens[index], _tokens[index + 1]);
    }
}
