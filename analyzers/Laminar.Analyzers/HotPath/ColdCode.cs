using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.HotPath;

/// <summary>Code inside a hot method that a row does not pay for: what is thrown, what is only for a throw helper or a debug build, and attributes.</summary>
internal static class ColdCode
{
    public static bool Holds(IOperation operation)
    {
        for (var parent = operation; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IThrowOperation or IAttributeOperation or INameOfOperation:
                    return true;
                case IInvocationOperation call when parent != operation && (IsConditional(call.TargetMethod) || NeverReturns(call.TargetMethod)):
                    return true;
                case IInvocationOperation call when parent == operation && NeverReturns(call.TargetMethod):
                    return true;
            }
        }

        return false;
    }

    private static bool IsConditional(IMethodSymbol method) => Has(method, "System.Diagnostics", "ConditionalAttribute");

    private static bool NeverReturns(IMethodSymbol method) => Has(method, "System.Diagnostics.CodeAnalysis", "DoesNotReturnAttribute");

    private static bool Has(IMethodSymbol method, string space, string name) =>
        method.OriginalDefinition.GetAttributes().Any(attribute =>
            attribute.AttributeClass is { } type && type.Name == name && type.ContainingNamespace.ToDisplayString() == space);
}
