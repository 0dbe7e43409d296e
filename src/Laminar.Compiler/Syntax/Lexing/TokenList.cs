using System.Collections.Generic;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Syntax.Lexing;

/// <summary>
/// The tokens of a text, with how deep in parentheses each stands and which parenthesis closes which. A semicolon closes everything:
/// a statement with an open parenthesis does not take the next one with it.
/// </summary>
internal sealed class TokenList
{
    private const int None = -1;

    private readonly Token[] _tokens;
    private readonly int[] _depths;
    private readonly int[] _partners;

    public TokenList(List<Token> tokens)
    {
        _tokens = tokens.ToArray();
        _depths = new int[_tokens.Length];
        _partners = new int[_tokens.Length];
        Match();
    }

    public Token this[int index] => _tokens[index < _tokens.Length ? index : _tokens.Length - 1];

    public int Count => _tokens.Length;

    /// <summary>How many parentheses and brackets are open round a token; they themselves stand outside.</summary>
    public int Depth(int index) => _depths[index < _tokens.Length ? index : _tokens.Length - 1];

    /// <summary>Index of the parenthesis that belongs to this one, or -1.</summary>
    public int Partner(int index) => index < _tokens.Length ? _partners[index] : None;

    /// <summary>Where the token before this one ends.</summary>
    public TextSpan EndBefore(int index) => index == 0 ? new TextSpan(0, 0) : new TextSpan(this[index - 1].Span.End, 0);

    public static string Closing(string opening) => opening == "(" ? ")" : "]";

    private void Match()
    {
        var open = new Stack<int>();
        for (var i = 0; i < _tokens.Length; i++)
        {
            _partners[i] = None;
            var text = _tokens[i].Kind == TokenKind.Symbol ? _tokens[i].Text : "";
            if (text == ";")
            {
                open.Clear();
            }
            else if (text is ")" or "]" && open.Count > 0 && Closing(_tokens[open.Peek()].Text) == text)
            {
                var opening = open.Pop();
                _partners[opening] = i;
                _partners[i] = opening;
            }

            _depths[i] = open.Count;
            if (text is "(" or "[")
            {
                open.Push(i);
            }
        }
    }
}
