using System.Collections.Generic;
using System.Globalization;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax.Lexing;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    [Grammar("type", "(row_type | collection_type | type_name) {ARRAY | '[' ']'}")]
    private TypeSyntax Type() => Nested(ElementOrArray, () => new TypeSyntax("", default, default, Here));

    private TypeSyntax ElementOrArray()
    {
        var start = Start;
        var type = Is("ROW") ? RowType() : (Is("ARRAY") || Is("MAP") || Is("MULTISET")) && Peek(1).IsSymbol("<") ? CollectionType() : ScalarType();
        while (Accept("ARRAY") || AcceptBrackets())
        {
            type = new TypeSyntax("ARRAY", default, EquatableArray.Of(Unnamed(type)), Since(start));
            Grow();
        }

        return type;
    }

    private bool AcceptBrackets()
    {
        var found = IsSymbol("[") && Peek(1).IsSymbol("]");
        _position += found ? 2 : 0;
        return found;
    }

    private static ColumnDefinition Unnamed(TypeSyntax type) => new(null, type, false, false, null, type.Span);

    /// <summary>Any words are a type here; which exist, the binder says.</summary>
    [Grammar("type_name", "word | DOUBLE PRECISION | CHARACTER VARYING ['(' integer ')'] | (VARCHAR | DECIMAL) ['(' integer [',' integer] ')'] | (TIMESTAMP | TIME) ['(' integer ')'] [(WITH | WITHOUT) [LOCAL] TIME ZONE] | INTERVAL unit [TO unit]")]
    private TypeSyntax ScalarType()
    {
        var start = Start;
        if (Current.Kind != TokenKind.Word || (Keywords.Reserved.Contains(Current.Text) && !Is("NULL")))
        {
            TextNotType();
            return new TypeSyntax("", default, default, Here);
        }

        var words = new List<string> { Take().Text.ToUpperInvariant() };
        Continue(words, "DOUBLE", "PRECISION");
        Continue(words, "CHARACTER", "VARYING");
        Continue(words, "CHAR", "VARYING");
        if (words[0] == "INTERVAL")
        {
            IntervalType(words);
        }

        var arguments = IsSymbol("(") ? Parenthesized(TypeArgument) : default;
        if (words[0] is "TIMESTAMP" or "TIME")
        {
            ZoneOfType(words);
        }

        return new TypeSyntax(string.Join(" ", words), arguments, default, Since(start));
    }

    private void TextNotType()
    {
        if (Current.Kind is TokenKind.String or TokenKind.QuotedName)
        {
            Fail(SyntaxRules.Unexpected, Current.Span, "a type without quotes", Current.ToString());
        }

        Unexpected("a type");
    }

    private void Continue(List<string> words, string first, string second)
    {
        if (words[words.Count - 1] == first && Accept(second))
        {
            words.Add(second);
        }
    }

    private void IntervalType(List<string> words)
    {
        if (IntervalUnit() is not { } from)
        {
            return;
        }

        words.Add(from);
        if (Accept("TO"))
        {
            words.Add("TO");
            words.Add(IntervalUnit() ?? NoUnit());
        }
    }

    private void ZoneOfType(List<string> words)
    {
        var local = Peek(1).IsWord("LOCAL");
        if ((Is("WITH") || Is("WITHOUT")) && Peek(local ? 2 : 1).IsWord("TIME"))
        {
            words.Add(Take().Text.ToUpperInvariant());
            if (Accept("LOCAL"))
            {
                words.Add("LOCAL");
            }

            Expect("TIME");
            Expect("ZONE");
            words.Add("TIME ZONE");
        }
    }

    private int TypeArgument()
    {
        var token = Current;
        if (token.Kind == TokenKind.Integer && int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            Take();
            return value;
        }

        Unexpected("a length or precision, a whole number");
        return 0;
    }
}
