using System;
using System.Runtime.CompilerServices;

namespace Laminar;

/// <summary>What the kinds of changes mean.</summary>
[HotPath]
public static class ChangeKinds
{
    /// <summary>+1 where a row comes, -1 where it goes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Weight(this ChangeKind kind) => kind is ChangeKind.Insert or ChangeKind.UpdateAfter ? 1 : -1;

    /// <summary>The kind of a change of a pair without its other half: -U becomes -D, +U becomes +I.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ChangeKind Alone(this ChangeKind kind) => kind.Weight() > 0 ? ChangeKind.Insert : ChangeKind.Delete;

    /// <summary>+I, -U, +U or -D: how files and tables write it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public static string Text(this ChangeKind kind) => kind switch
    {
        ChangeKind.Insert => "+I",
        ChangeKind.UpdateBefore => "-U",
        ChangeKind.UpdateAfter => "+U",
        ChangeKind.Delete => "-D",
        _ => throw NoSuch(kind),
    };

    private static ArgumentOutOfRangeException NoSuch(ChangeKind kind) => new(nameof(kind), kind, "There is no such kind of change.");
}
