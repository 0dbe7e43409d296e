using System;

namespace Laminar.Compiler.Patterns;

/// <summary>A pattern that is none, or that has what is not supported. Caught where the pattern is compiled.</summary>
internal sealed class PatternException(int offset, string reason) : Exception(reason)
{
    /// <summary>Where in the pattern.</summary>
    public int Offset { get; } = offset;
}
