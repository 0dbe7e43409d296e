using System.Collections.Immutable;
using System.Linq;
using Laminar.Roslyn.Functions;
using Microsoft.CodeAnalysis;

namespace Laminar.Generators;

/// <summary>What is wrong with an [SqlFunction] or [SqlAggregate], whether a query calls it or not.</summary>
internal static class CallableFindings
{
    public static ImmutableList<Diagnostic> Of(GeneratorAttributeSyntaxContext attributed)
    {
        var finding = attributed.TargetSymbol switch
        {
            IMethodSymbol method => FunctionMethod.Read(method.Name, method).Finding,
            INamedTypeSymbol type => AggregateStruct.Read(type.Name, type).Finding,
            _ => null,
        };
        return finding is null ? ImmutableList<Diagnostic>.Empty : ImmutableList.Create(finding);
    }
}
