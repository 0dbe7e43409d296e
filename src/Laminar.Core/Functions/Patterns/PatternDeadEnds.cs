using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Laminar.Functions;

/// <summary>
/// Where one search after another has been for nothing: instructions that led to no match from a place behind the match that was found. A match is searched for beyond its end where a better one may come (<c>a.*b|a</c>
/// reads all of a text without b for each a); without memory of that, all matches of a text take the square of its length.
/// </summary>
/// <remarks>
/// What an instruction leads to depends on the place alone, so a later search that comes there can leave it. Noted at one place in a block only: a search then goes on for a block at most. Nothing is noted before
/// searches have read four times the text for nothing: nearly no pattern does.
/// </remarks>
internal unsafe struct PatternDeadEnds
{
    private const int Patience = 4;
    private const int LeastBlock = 6;
    private const long MostWords = 1 << 21;

    private readonly int _length;
    private readonly int _words;
    private readonly int _block;
    private ulong* _dead;
    private long _wasted;

    /// <param name="length">The text's length.</param>
    /// <param name="codeLength">The pattern's.</param>
    public PatternDeadEnds(int length, int codeLength)
    {
        _length = length;
        _words = (codeLength + 63) / 64;
        _block = LeastBlock;
        while (Size > MostWords && _block < 31)
        {
            _block++;
        }
    }

    private readonly long Size => ((_length >> _block) + 1L) * _words;

    /// <summary>Whether a character that leads from one place to the next leads into another block.</summary>
    public readonly bool IsNoted(int at, int next) => _dead != null && at >> _block != next >> _block;

    /// <summary>A search has ended there, that far behind its match.</summary>
    public void Wasted(int characters)
    {
        _wasted += characters;
        if (_dead == null && _wasted > (long)Patience * _length)
        {
            _dead = (ulong*)PatternMemory.TakeMore(2 * Size);
            NativeMemory.Clear(_dead, (nuint)(Size * sizeof(ulong)));
        }
    }

    /// <summary>Notes where matching stands at a place behind the match that it has: unless a better match comes, and then no search begins before that one's end, none of it leads to one.</summary>
    public readonly void Note(int at, in PatternThreads threads)
    {
        var dead = At(at);
        for (var i = 0; i < threads.Count; i++)
        {
            dead[threads[i] >> 6] |= 1UL << threads[i];
        }
    }

    /// <summary>Whether an instruction is known to lead to no match from there.</summary>
    public readonly bool Has(int at, int instruction) => (At(at)[instruction >> 6] & (1UL << instruction)) != 0;

    private readonly ulong* At(int at) => _dead + ((long)(at >> _block) * _words);
}
