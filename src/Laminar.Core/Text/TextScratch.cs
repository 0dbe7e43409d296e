using System;
using System.Runtime.CompilerServices;

namespace Laminar;

/// <summary>
/// Memory for text that expressions make: a bump arena per thread. A batch takes a <see cref="Mark"/> when it begins and gives it to
/// <see cref="Release"/> when it ends; what was made in between is then gone. Marks nest like calls. Blocks are kept for the next batch, so that
/// nothing is allocated once the largest batch has passed.
/// </summary>
[HotPath(Allow = HotPathAllow.SharedState, Because = "each thread has its own, and nothing in it outlives a batch")]
public static unsafe class TextScratch
{
    /// <summary>The most that may be in use on a thread between marks; beyond it the row that asks is a bad row.</summary>
    public const long Limit = 1L << 30;

    [ThreadStatic]
    private static TextArena? t_arena;

    /// <summary>A state of the arena to come back to.</summary>
    public readonly struct Mark
    {
        // One more than the block's index: default is the empty arena.
        private readonly int _block;

        internal Mark(int block, int used)
        {
            _block = block + 1;
            Used = used;
        }

        internal int Block => _block - 1;

        internal int Used { get; }
    }

    /// <summary>Bytes reserved on this thread.</summary>
    public static long Reserved => t_arena?.Reserved ?? 0;

    /// <summary>Where the arena stands now.</summary>
    public static Mark Take() => Arena.Position;

    /// <summary>Gives back everything made since the mark was taken. Marks are released in the reverse order of taking.</summary>
    public static void Release(Mark mark) => Arena.Return(mark);

    /// <summary>
    /// A copy of the bytes that lives until the enclosing mark is released; short text needs no memory.
    /// </summary>
    public static Utf8 Copy(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= Utf8.MaxInlineLength)
        {
            return Utf8.View(bytes);
        }

        var memory = Reserve(bytes.Length);
        bytes.CopyTo(new Span<byte>(memory, bytes.Length));
        return Utf8.View(memory, bytes.Length);
    }

    /// <summary>Room for a text of at most <paramref name="length"/> bytes, to be filled and then given to <see cref="Finish"/>, before anything else is reserved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static byte* Reserve(long length) => Arena.Reserve(length);

    /// <summary>The text of the first bytes of what was reserved last; the rest of it is given back, and all of it where the text is short.</summary>
    internal static Utf8 Finish(byte* start, int length)
    {
        var text = Utf8.View(start, length);
        Arena.GiveBack(text.IsInline ? start : start + length);
        return text;
    }

    /// <summary>Gives back what lies at and after <paramref name="unused"/> in the block reserved from last.</summary>
    internal static void Shrink(byte* unused) => Arena.GiveBack(unused);

    private static TextArena Arena
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => t_arena ?? Create();
    }

    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.Reflection | HotPathAllow.SharedState, Because = "once a thread; lifted from the guard")]
    private static TextArena Create()
    {
        using var lifted = HotPathGuard.Lift();
        return t_arena = new TextArena();
    }
}
