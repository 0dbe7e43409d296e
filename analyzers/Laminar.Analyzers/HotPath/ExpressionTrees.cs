using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.HotPath;

/// <summary>Lambdas that become data instead of code.</summary>
internal static class ExpressionTrees
{
    public static bool Holds(IAnonymousFunctionOperation lambda)
    {
        for (var parent = lambda.Parent; parent is IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation; parent = parent.Parent)
        {
            if (Is(parent.Type))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Is(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Expression", TypeArguments.Length: 1 } && type.ContainingNamespace.ToDisplayString() == "System.Linq.Expressions";
}
