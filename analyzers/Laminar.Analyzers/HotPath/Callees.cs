using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.HotPath;

/// <summary>The methods of this program that a body calls, as far as the call says which: accessors, operators and struct constructors are calls too.</summary>
internal static class Callees
{
    public static ImmutableArray<IMethodSymbol> In(ImmutableArray<IOperation> blocks) =>
        blocks.SelectMany(block => block.DescendantsAndSelf())
            .Where(operation => !ColdCode.Holds(operation))
            .SelectMany(Of)
            .Where(method => !method.DeclaringSyntaxReferences.IsEmpty)
            .Select(method => (method.PartialImplementationPart ?? method).OriginalDefinition)
            .Distinct<IMethodSymbol>(SymbolEqualityComparer.Default)
            .ToImmutableArray();

    private static IEnumerable<IMethodSymbol> Of(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                yield return call.TargetMethod.ReducedFrom ?? call.TargetMethod;
                break;
            case IObjectCreationOperation { Constructor: { } constructor }:
                yield return constructor;
                break;
            case IPropertyReferenceOperation reference:
                foreach (var accessor in Accessors(reference))
                {
                    yield return accessor;
                }

                break;
            case IConversionOperation { OperatorMethod: { } conversion }:
                yield return conversion;
                break;
            case IBinaryOperation { OperatorMethod: { } binary }:
                yield return binary;
                break;
            case IUnaryOperation { OperatorMethod: { } unary }:
                yield return unary;
                break;
            case ICompoundAssignmentOperation { OperatorMethod: { } compound }:
                yield return compound;
                break;
            case IIncrementOrDecrementOperation { OperatorMethod: { } increment }:
                yield return increment;
                break;
        }
    }

    private static IEnumerable<IMethodSymbol> Accessors(IPropertyReferenceOperation reference)
    {
        var isTarget = reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference;
        var isBoth = reference.Parent is ICompoundAssignmentOperation or IIncrementOrDecrementOperation;
        if (!isTarget && reference.Property.GetMethod is { } getter)
        {
            yield return getter;
        }

        if ((isTarget || isBoth) && reference.Property.SetMethod is { } setter)
        {
            yield return setter;
        }
    }
}
