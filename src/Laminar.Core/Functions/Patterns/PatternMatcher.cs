using System;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Laminar.Functions;

/// <summary>
/// Runs a pattern over a text: all ways at once, in order of preference, character by character (Pike's machine). Notes are kept for the groups
/// that are asked for only. One is used at a time on a thread.
/// </summary>
internal unsafe ref struct PatternMatcher<TChar> where TChar : unmanaged, IBinaryInteger<TChar>
{
    private readonly TextPattern _pattern;
    private readonly ReadOnlySpan<int> _code;
    private readonly ReadOnlySpan<TChar> _text;
    private readonly int _firstNote;
    private readonly int _noteCount;
    private readonly int* _work;
    private readonly int* _stack;
    private PatternThreads _now;
    private PatternThreads _next;
    private PatternDeadEnds _deadEnds;

    /// <param name="pattern">The pattern.</param>
    /// <param name="text">The text.</param>
    /// <param name="firstNote">The first note to keep: twice the group's number.</param>
    /// <param name="noteCount">How many; 0 where only whether it matches is asked.</param>
    public PatternMatcher(TextPattern pattern, ReadOnlySpan<TChar> text, int firstNote, int noteCount)
    {
        _pattern = pattern;
        _code = pattern.Code;
        _text = text;
        _firstNote = firstNote;
        _noteCount = noteCount;
        var size = PatternThreads.Size(_code.Length, noteCount);
        var memory = PatternMemory.Take(2 * size + noteCount + 4 * _code.Length);
        _now = new PatternThreads(memory, _code.Length, noteCount);
        _next = new PatternThreads(memory + size, _code.Length, noteCount);
        _work = memory + 2 * size;
        _stack = _work + noteCount;
        _deadEnds = new PatternDeadEnds(text.Length, _code.Length);
    }

    /// <summary>The first match at or after a place, the best of those that begin there: its notes are written to <paramref name="found"/>, -1 for a group that took no part.</summary>
    public bool Find(int from, scoped Span<int> found)
    {
        // Where the match ends that there is.
        var end = -1;
        _now.Clear();
        for (var at = from; ; )
        {
            if (_now.Count == 0)
            {
                if (end >= 0)
                {
                    _deadEnds.Wasted(at - end);
                    return true;
                }

                at = Candidate(at);
                if (at < 0)
                {
                    return false;
                }
            }

            if (end < 0 && CanBegin(at))
            {
                new Span<int>(_work, _noteCount).Fill(-1);
                Follow(ref _now, 0, at);
            }

            var character = Read(at, out var width);
            _next.Clear();
            if (Step(character, at + width, found))
            {
                end = at;
            }

            if (character < 0 || (end >= 0 && _noteCount == 0))
            {
                _deadEnds.Wasted(end >= 0 ? at - end : 0);
                return end >= 0;
            }

            (_now, _next) = (_next, _now);
            if (_deadEnds.IsNoted(at, at + width))
            {
                LeaveDeadEnds(at + width, note: end >= 0);
            }

            at += width;
        }
    }

    /// <summary>Goes on with what is not known to lead nowhere.</summary>
    private void LeaveDeadEnds(int at, bool note)
    {
        _next.Clear();
        for (var i = 0; i < _now.Count; i++)
        {
            if (!_deadEnds.Has(at, _now[i]))
            {
                new Span<int>(_now.Notes(i), _noteCount).CopyTo(new Span<int>(_next.Notes(_next.Add(_now[i])), _noteCount));
            }
        }

        (_now, _next) = (_next, _now);
        if (note)
        {
            _deadEnds.Note(at, in _now);
        }
    }

    /// <summary>Takes a character on all ways; true where one is through, and then those worse than it are left.</summary>
    private bool Step(int character, int after, scoped Span<int> found)
    {
        for (var i = 0; i < _now.Count; i++)
        {
            var at = _now[i];
            if (_code[at] == PatternOp.Match)
            {
                new Span<int>(_now.Notes(i), _noteCount).CopyTo(found);
                return true;
            }

            if (character >= 0 && PatternStep.Takes(_code, at, character))
            {
                new Span<int>(_now.Notes(i), _noteCount).CopyTo(new Span<int>(_work, _noteCount));
                Follow(ref _next, at + PatternStep.Length(_code, at), after);
            }
        }

        return false;
    }

    /// <summary>Adds an instruction and all that follow from it without a character. The stack holds where else to go, and notes to put back (below zero).</summary>
    private readonly void Follow(ref PatternThreads threads, int start, int at)
    {
        var depth = 0;
        var place = start;
        while (true)
        {
            place = Enter(ref threads, place, at, ref depth);
            while (place < 0)
            {
                if (depth == 0)
                {
                    return;
                }

                place = _stack[--depth];
                if (place < 0)
                {
                    _work[~place] = _stack[--depth];
                }
            }
        }
    }

    /// <summary>One instruction; the one to go on with, or -1.</summary>
    private readonly int Enter(ref PatternThreads threads, int place, int at, ref int depth)
    {
        var index = threads.Add(place);
        if (index < 0)
        {
            return -1;
        }

        switch (_code[place])
        {
            case PatternOp.Jump:
                return _code[place + 1];
            case PatternOp.Split:
                _stack[depth++] = _code[place + 2];
                return _code[place + 1];
            case PatternOp.Save:
                Note(_code[place + 1] - _firstNote, at, ref depth);
                return place + 2;
            case PatternOp.Start or PatternOp.End or PatternOp.WordBoundary or PatternOp.NoWordBoundary or PatternOp.WordStart or PatternOp.WordEnd:
                return Holds(_code[place], at) ? place + 1 : -1;
            default:
                new Span<int>(_work, _noteCount).CopyTo(new Span<int>(threads.Notes(index), _noteCount));
                return -1;
        }
    }

    private readonly void Note(int note, int at, ref int depth)
    {
        if ((uint)note < (uint)_noteCount)
        {
            _stack[depth++] = _work[note];
            _stack[depth++] = ~note;
            _work[note] = at;
        }
    }

    private readonly bool Holds(int assertion, int at)
    {
        switch (assertion)
        {
            case PatternOp.Start:
                return at == 0;
            case PatternOp.End:
                return at == _text.Length;
        }

        var before = at > 0 && PatternSet.IsWord(ReadBefore(at));
        var after = at < _text.Length && PatternSet.IsWord(Read(at, out _));
        return assertion switch
        {
            PatternOp.WordBoundary => before != after,
            PatternOp.NoWordBoundary => before == after,
            PatternOp.WordStart => !before && after,
            _ => before && !after,
        };
    }

    private readonly bool CanBegin(int at) =>
        _pattern.First is not { } first || (at < _text.Length && first[Math.Min(uint.CreateTruncating(_text[at]), 0x80)]);

    /// <summary>The next place at or after this one where a match can begin; -1 where there is none.</summary>
    private readonly int Candidate(int at)
    {
        if (_pattern.First is null)
        {
            return at;
        }

        if (typeof(TChar) == typeof(byte))
        {
            var found = MemoryMarshal.AsBytes(_text[at..]).IndexOfAny(_pattern.FirstBytes!);
            return found < 0 ? -1 : at + found;
        }

        while (at < _text.Length && !CanBegin(at))
        {
            at++;
        }

        return at == _text.Length ? -1 : at;
    }

    /// <summary>The character at a place, -1 at the end.</summary>
    private readonly int Read(int at, out int width)
    {
        if (at == _text.Length)
        {
            width = 0;
            return -1;
        }

        var unit = uint.CreateTruncating(_text[at]);
        width = 1;
        return unit < 0x80 ? (int)unit : Runes.TryFirst(_text[at..], out var rune, out width) ? rune.Value : Rune.ReplacementChar.Value;
    }

    private readonly int ReadBefore(int at) => Read(CodePoints.OffsetFromEnd(_text[..at], 1), out _);
}
