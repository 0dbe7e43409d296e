using System.Collections.Immutable;
using System.Linq;
using Laminar.Roslyn.Names;
using Laminar.Roslyn.Streams;
using Microsoft.CodeAnalysis;

namespace Laminar.Generators;

/// <summary>What is wrong with a [Stream] declaration, whether a query reads it or not.</summary>
internal static class StreamFindings
{
    public static ImmutableList<Diagnostic> Of(GeneratorAttributeSyntaxContext attributed) =>
        attributed.TargetSymbol is INamedTypeSymbol type && LaminarAttributes.FindStream(type) is { } attribute
            ? RowType.Read(type.Name, type, attribute).Findings.ToImmutableList()
            : ImmutableList<Diagnostic>.Empty;
}
