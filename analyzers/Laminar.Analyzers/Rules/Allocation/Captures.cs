using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.Rules.Allocation;

/// <summary>What a function inside a method takes from around it.</summary>
internal static class Captures
{
    /// <summary>The first variable captured, quoted, or "'this'"; null where nothing is.</summary>
    public static string? Of(IOperation? body, IMethodSymbol function)
    {
        foreach (var operation in body?.DescendantsAndSelf() ?? [])
        {
            var name = operation switch
            {
                ILocalReferenceOperation { Local: { HasConstantValue: false } local } when !IsInside(local, function) => local.Name,
                IParameterReferenceOperation { Parameter: { } parameter } when !IsInside(parameter, function) => parameter.Name,
                IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => "this",
                _ => null,
            };
            if (name is not null)
            {
                return "'" + name + "'";
            }
        }

        return null;
    }

    private static bool IsInside(ISymbol variable, IMethodSymbol function)
    {
        for (var around = variable.ContainingSymbol; around is IMethodSymbol; around = around.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(around, function))
            {
                return true;
            }
        }

        return false;
    }
}
