using System.Collections.Generic;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax.Lexing;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Syntax.Parsing;

/// <summary>
/// Recursive descent, precedence climbing for operators. There are no exceptions and no nulls on errors: the first error of a clause is reported, and
/// from then on the current token is an end that nothing accepts ("panic"), so that every loop and rule above finishes by itself, without a word;
/// the clause then skips to the next one and the panic is over (Parser.Recovery.cs).
/// </summary>
internal sealed partial class Parser
{
    private readonly TokenList _tokens;
    private readonly DiagnosticBag _diagnostics;
    private int _position;

    public Parser(TokenList tokens, DiagnosticBag diagnostics)
    {
        _tokens = tokens;
        _diagnostics = diagnostics;
    }

    private Token Current => Peek(0);

    private Token Peek(int offset) => _panic ? new Token(TokenKind.End, "", Here) : _tokens[_position + offset];

    private bool AtEnd => Current.Kind == TokenKind.End || Current.IsSymbol(";");

    /// <summary>Where the next token starts, also in panic.</summary>
    private int Start => _tokens[_position].Span.Start;

    private TextSpan Here => new(Start, 0);

    /// <summary>From an offset to the end of the last token taken.</summary>
    private TextSpan Since(int start)
    {
        var end = _tokens.EndBefore(_position).End;
        return end > start ? TextSpan.FromBounds(start, end) : new TextSpan(start, 0);
    }

    private Token Take()
    {
        var token = Current;
        if (!_panic && token.Kind != TokenKind.End)
        {
            _position++;
        }

        return token;
    }

    private bool Is(string keyword) => Current.IsWord(keyword);

    private bool Is(string first, string second) => Is(first) && Peek(1).IsWord(second);

    private bool IsSymbol(string symbol) => Current.IsSymbol(symbol);

    private bool IsCall(string function) => Is(function) && Peek(1).IsSymbol("(");

    private bool Accept(string keyword)
    {
        var found = Is(keyword);
        _position += found ? 1 : 0;
        return found;
    }

    private bool Accept(string first, string second)
    {
        var found = Is(first, second);
        _position += found ? 2 : 0;
        return found;
    }

    private bool AcceptSymbol(string symbol)
    {
        var found = IsSymbol(symbol);
        _position += found ? 1 : 0;
        return found;
    }

    private void Expect(string keyword)
    {
        if (!Accept(keyword))
        {
            Unexpected(keyword);
        }
    }

    private void ExpectSymbol(string symbol)
    {
        if (!AcceptSymbol(symbol))
        {
            Unexpected("'" + symbol + "'");
        }
    }

    /// <summary>a, b, … up to where no comma follows.</summary>
    private EquatableArray<T> List<T>(System.Func<T> item)
    {
        var items = new List<T>();
        do
        {
            items.Add(item());
        }
        while (AcceptComma());
        return items.ToEquatableArray();
    }

    /// <summary>(a, b, …)</summary>
    private EquatableArray<T> Parenthesized<T>(System.Func<T> item)
    {
        var open = Open();
        var items = List(item);
        Close(open);
        return items;
    }
}
