namespace Laminar.Compiler.Patterns;

/// <content>[…]</content>
internal sealed partial class PatternReader
{
    private PatternSet Set()
    {
        var start = _at++;
        var negated = Accept("^");
        var set = PatternSet.OfKind(negated ? PatternSet.Negated : 0);
        var first = true;
        while (first || AtEnd || Current != ']')
        {
            if (AtEnd)
            {
                throw Error("a ']' is missing for this set", start);
            }

            set = set.And(Member());
            first = false;
        }

        _at++;
        return set;
    }

    /// <summary>A character, a range, \d and the like, or [:alpha:].</summary>
    private PatternSet Member()
    {
        var start = _at;
        if (Accept("[:"))
        {
            return Named(start);
        }

        if (Current == '[' && _at + 1 < _text.Length && _text[_at + 1] is '.' or '=')
        {
            throw Error("collating elements ([. .] and [= =]) are not supported");
        }

        if (Current == '\\' && _at + 1 < _text.Length && Kind(_text[_at + 1]) is { } kind)
        {
            _at += 2;
            return kind;
        }

        var from = SetCharacter();
        if (AtEnd || Current != '-' || _at + 1 >= _text.Length || _text[_at + 1] == ']')
        {
            return new PatternSet(EquatableArray.Of((from, from)), 0);
        }

        _at++;
        var to = SetCharacter();
        return to < from ? throw Error("the ends of a range are the wrong way round", start) : new PatternSet(EquatableArray.Of((from, to)), 0);
    }

    private PatternSet Named(int start)
    {
        var end = _text.IndexOf(":]", _at, System.StringComparison.Ordinal);
        var name = end < 0 ? "" : _text.Substring(_at, end - _at);
        _at = end + 2;
        return PatternSet.Named(name)
            ?? throw Error("there is no set [:" + name + ":]; there are alpha, upper, lower, digit, alnum, word, space, blank, punct, xdigit and cntrl", start);
    }

    private int SetCharacter()
    {
        if (Current != '\\')
        {
            return Character();
        }

        var start = _at++;
        if (AtEnd)
        {
            throw Error("a ']' is missing for this set", start);
        }

        return Kind(Current) is null ? EscapedCharacter(start) : throw Error("\\" + Current + " is no end of a range", start);
    }
}
