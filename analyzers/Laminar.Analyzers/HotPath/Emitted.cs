using System;
using Microsoft.CodeAnalysis;

namespace Laminar.Analyzers.HotPath;

/// <summary>Files that a generator wrote.</summary>
internal static class Emitted
{
    public static bool Is(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal);
}
