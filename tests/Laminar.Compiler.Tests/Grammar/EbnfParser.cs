using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Laminar.Compiler.Tests.Grammar;

/// <summary>Reads the notation that GrammarAttribute describes.</summary>
internal sealed class EbnfParser
{
    private readonly string[] _tokens;
    private int _at;

    private EbnfParser(string rule) => _tokens = Regex.Matches(rule, @"'[^']+'|\w+|[\[\](){}|]").Select(m => m.Value).ToArray();

    public static Ebnf Parse(string rule)
    {
        var parser = new EbnfParser(rule);
        var result = parser.Choice();
        return parser._at == parser._tokens.Length ? result : throw new FormatException("not a grammar rule at token " + parser._at + ": " + rule);
    }

    private string? Current => _at < _tokens.Length ? _tokens[_at] : null;

    private Ebnf Choice()
    {
        var items = new List<Ebnf> { Sequence() };
        while (Current == "|")
        {
            _at++;
            items.Add(Sequence());
        }

        return items.Count == 1 ? items[0] : new Choice(items);
    }

    private Ebnf Sequence()
    {
        var items = new List<Ebnf>();
        while (Current is not (null or "|" or ")" or "]" or "}"))
        {
            items.Add(Item());
        }

        return items.Count == 1 ? items[0] : new Sequence(items);
    }

    private Ebnf Item()
    {
        var token = _tokens[_at++];
        return token switch
        {
            "(" => Closed(")", Choice()),
            "[" => Closed("]", new Optional(Choice())),
            "{" => Closed("}", new Repeated(Choice())),
            _ when token[0] == '\'' => new Terminal(token.Trim('\'')),
            _ when char.IsUpper(token[0]) => new Terminal(token),
            _ => new Reference(token),
        };
    }

    private Ebnf Closed(string closing, Ebnf inner) => _tokens[_at++] == closing ? inner : throw new FormatException("expected " + closing);
}
