using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Laminar.CodeFixes.HotPath;

/// <summary>An answer to a finding on the hot path that is right wherever it compiles.</summary>
internal abstract class HotPathFix
{
    public abstract ImmutableArray<string> Ids { get; }

    public abstract string Title { get; }

    /// <summary>The file with the answer in it, or null where it does not fit. What comes of it is compiled before it is offered.</summary>
    /// <param name="root">The file.</param>
    /// <param name="node">What was reported.</param>
    /// <param name="model">What the file means.</param>
    public abstract SyntaxNode? Apply(SyntaxNode root, SyntaxNode node, SemanticModel model);
}
