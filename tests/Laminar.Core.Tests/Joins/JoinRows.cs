using System;

namespace Laminar.Core.Tests.Joins;

/// <summary>A row of either side. Its name may be long: text that has to be kept.</summary>
public record struct Side(long Time, long? Key, int Number, Utf8 Name);

/// <summary>What comes out: the numbers of both rows, 0 for none, and their names joined.</summary>
public record struct Pair(int Left, int Right, Utf8 LeftName, Utf8 RightName)
{
    /// <summary>As text, for the names are valid only while they are handed on.</summary>
    public readonly string Text() => FormattableString.Invariant($"{Left}:{LeftName} {Right}:{RightName}");
}
