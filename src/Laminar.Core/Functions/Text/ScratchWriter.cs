using System;
using System.Numerics;

namespace Laminar.Functions;

/// <summary>Makes one text in scratch memory. The room is asked for at once: nothing else may reserve scratch memory until the text is finished.</summary>
internal unsafe ref struct ScratchWriter<TChar> where TChar : unmanaged, IBinaryInteger<TChar>
{
    /// <summary>The longest text a function makes, in units: what one row may take is bounded.</summary>
    public const int MaxLength = 16 << 20;

    private readonly byte* _start;
    private readonly Span<TChar> _room;

    /// <summary>Asks for room for at most <paramref name="length"/> units; more than <see cref="MaxLength"/> overflows.</summary>
    public ScratchWriter(long length, string function)
    {
        if (length > MaxLength)
        {
            Failure.Overflow(function);
        }

        _start = TextScratch.Reserve(length * sizeof(TChar));
        _room = new Span<TChar>(_start, (int)length);
    }

    public int Length { get; private set; }

    public readonly Span<TChar> Rest => _room[Length..];

    public void Append(scoped ReadOnlySpan<TChar> text)
    {
        text.CopyTo(Rest);
        Length += text.Length;
    }

    public void Advance(int length) => Length += length;

    /// <summary>What was written; the rest of the room is given back.</summary>
    public readonly Made<TChar> Finish()
    {
        TextScratch.Shrink(_start + (long)Length * sizeof(TChar));
        return new Made<TChar>(_start, Length);
    }
}
