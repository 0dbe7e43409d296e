using System.Collections.Generic;
using System.Globalization;

namespace Laminar.Compiler.Patterns;

/// <summary>
/// Reads a regular expression: what PostgreSQL, Java and .NET have in common, as far as it can be matched in linear time. What is left out is refused
/// by name.
/// </summary>
internal sealed partial class PatternReader
{
    private const int MostNested = 50;
    private const int MostRepeated = 1000;

    private readonly string _text;
    private int _at;
    private int _depth;

    private PatternReader(string text) => _text = text;

    public int Groups { get; private set; }

    /// <summary>(?i) in front.</summary>
    public bool AnyCase { get; private set; }

    /// <summary>The pattern as a tree; throws <see cref="PatternException"/>.</summary>
    public static (PatternNode Node, int Groups, bool AnyCase) Read(string text)
    {
        var reader = new PatternReader(text);
        reader.Options();
        var node = reader.Choice();
        return reader._at < text.Length ? throw reader.Error("this ')' closes nothing; write \\) for the character") : (node, reader.Groups, reader.AnyCase);
    }

    private bool AtEnd => _at >= _text.Length;

    private char Current => _text[_at];

    private PatternException Error(string reason, int offset = -1) => new(offset < 0 ? System.Math.Min(_at, _text.Length) : offset, reason);

    private bool Accept(string text)
    {
        if (string.CompareOrdinal(_text, _at, text, 0, text.Length) != 0)
        {
            return false;
        }

        _at += text.Length;
        return true;
    }

    /// <summary>Options in front of all: i for any case, c for the case as it is; s says what holds anyway.</summary>
    private void Options()
    {
        while (Accept("(?i)") || Accept("(?c)") || Accept("(?s)"))
        {
            var option = _text[_at - 2];
            AnyCase = option == 'i' || option == 's' && AnyCase;
        }
    }

    private PatternNode Choice()
    {
        if (++_depth > MostNested)
        {
            throw Error("groups are nested deeper than " + MostNested.ToString(CultureInfo.InvariantCulture));
        }

        var items = new List<PatternNode> { Sequence() };
        while (Accept("|"))
        {
            items.Add(Sequence());
        }

        _depth--;
        return items.Count == 1 ? items[0] : new ChoiceNode(items);
    }

    private PatternNode Sequence()
    {
        var items = new List<PatternNode>();
        while (!AtEnd && Current is not ('|' or ')'))
        {
            items.Add(Repeated());
        }

        return items.Count == 1 ? items[0] : new SequenceNode(items);
    }

    private PatternNode Repeated()
    {
        var start = _at;
        var item = Atom();
        if (AtEnd || Quantifier() is not var (least, most))
        {
            return item;
        }

        if (item is AssertionNode)
        {
            throw Error("^, $ and word boundaries cannot be repeated", start);
        }

        var greedy = !Accept("?");
        if (!AtEnd && Current == '+')
        {
            throw Error("possessive quantifiers (such as a*+) are not supported; leave the + out");
        }

        if (!AtEnd && Current is '*' or '?')
        {
            throw Error("two quantifiers in a row; put the first in a group: (?:…)");
        }

        return new RepeatNode(item, least, most, greedy);
    }

    private (int Least, int Most)? Quantifier()
    {
        switch (Current)
        {
            case '*':
                _at++;
                return (0, -1);
            case '+':
                _at++;
                return (1, -1);
            case '?':
                _at++;
                return (0, 1);
            case '{' when _at + 1 < _text.Length && char.IsDigit(_text[_at + 1]):
                return Bounds();
            default:
                return null;
        }
    }

    private (int Least, int Most) Bounds()
    {
        var start = _at++;
        var least = Number();
        var most = !Accept(",") ? least : !AtEnd && Current is >= '0' and <= '9' ? Number() : -1;
        if (!Accept("}"))
        {
            throw Error("a '}' is missing in {n}, {n,} or {n,m}", start);
        }

        if (least > MostRepeated || most > MostRepeated)
        {
            throw Error("more than " + MostRepeated.ToString(CultureInfo.InvariantCulture) + " repetitions; * and + have no bound", start);
        }

        return most >= 0 && most < least ? throw Error("the bounds of {n,m} are the wrong way round", start) : (least, most);
    }

    private int Number()
    {
        var value = 0;
        while (!AtEnd && Current is >= '0' and <= '9')
        {
            value = System.Math.Min(value * 10 + (Current - '0'), MostRepeated + 1);
            _at++;
        }

        return value;
    }

    private PatternNode Atom()
    {
        switch (Current)
        {
            case '(':
                return Group();
            case '[':
                return new SetNode(Set());
            case '.':
                _at++;
                return new AnyNode();
            case '^':
                _at++;
                return new AssertionNode(PatternOp.Start);
            case '$':
                _at++;
                return new AssertionNode(PatternOp.End);
            case '*' or '+' or '?':
            case '{' when _at + 1 < _text.Length && char.IsDigit(_text[_at + 1]):
                throw Error("there is nothing to repeat before " + Current + "; write \\" + Current + " for the character");
            case '\\':
                return Escape();
            default:
                return new CharacterNode(Character());
        }
    }

    private PatternNode Group()
    {
        var start = _at++;
        if (Accept("?"))
        {
            return Special(start);
        }

        var number = ++Groups;
        return new GroupNode(Inside(start), number);
    }

    private PatternNode Special(int start) => Accept(":") ? Inside(start)
        : Accept("=") || Accept("!") || Accept("<=") || Accept("<!") ? throw Error("look-ahead and look-behind cannot be matched in linear time and are not supported", start)
        : Accept(">") ? throw Error("atomic groups are not supported; write (?:…)", start)
        : Accept("<") || Accept("P<") || Accept("'") ? throw Error("named groups are not supported; groups are numbered from one", start)
        : throw Error("options stand at the very start, and are (?i), (?c) or (?s)", start);

    private PatternNode Inside(int start)
    {
        var inside = Choice();
        return Accept(")") ? inside : throw Error("a ')' is missing for this group", start);
    }

    /// <summary>One character, by code point.</summary>
    private int Character()
    {
        if (char.IsHighSurrogate(Current) && _at + 1 < _text.Length && char.IsLowSurrogate(_text[_at + 1]))
        {
            _at += 2;
            return char.ConvertToUtf32(_text[_at - 2], _text[_at - 1]);
        }

        return char.IsSurrogate(Current) ? throw Error("half of a character") : _text[_at++];
    }
}
