using System;
using System.Diagnostics.CodeAnalysis;

namespace Laminar.Pools;

/// <summary>A piece of a <see cref="ScratchArena"/>, until the arena is reset.</summary>
public readonly ref struct Scratch<T>
    where T : unmanaged
{
    private readonly ScratchArena _arena;
    private readonly uint _generation;
    private readonly Span<T> _span;

    internal Scratch(ScratchArena arena, uint generation, Span<T> span)
    {
        _arena = arena;
        _generation = generation;
        _span = span;
    }

    /// <summary>The values. An <see cref="InvalidOperationException"/> once the arena has been reset: the check is one comparison, so ask once and loop over the span.</summary>
    [HotPath]
    public Span<T> Span
    {
        get
        {
            if (_arena.Generation != _generation)
            {
                GivenBack();
            }

            return _span;
        }
    }

    [DoesNotReturn]
    private static void GivenBack() => throw new InvalidOperationException("The scratch arena has been reset: this piece of it belongs to whoever takes it next.");
}
