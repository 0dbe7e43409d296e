using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.HotPath;

/// <summary>The methods that an operation calls, as far as it says which: accessors, operators, constructors, enumerators and Dispose are calls too.</summary>
internal static class Calls
{
    public static IEnumerable<IMethodSymbol> Of(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } => Enumerable.Empty<IMethodSymbol>(),
        IInvocationOperation call => One(call.TargetMethod.ReducedFrom ?? call.TargetMethod),
        IObjectCreationOperation { Constructor: { } made } => One(made).Where(constructor => !constructor.IsImplicitlyDeclared || !constructor.ContainingType.IsValueType),
        IMethodReferenceOperation reference => One(reference.Method.ReducedFrom ?? reference.Method),
        IPropertyReferenceOperation reference => Accessors(reference),
        IImplicitIndexerReferenceOperation { IndexerSymbol: IMethodSymbol slice } => One(slice),
        IConversionOperation { OperatorMethod: { } method } => One(method),
        IBinaryOperation { OperatorMethod: { } method } => One(method),
        IUnaryOperation { OperatorMethod: { } method } => One(method),
        ICompoundAssignmentOperation { OperatorMethod: { } method } => One(method),
        IIncrementOrDecrementOperation { OperatorMethod: { } method } => One(method),
        IForEachLoopOperation loop => Enumeration.CallsOf(loop),
        IUsingOperation statement => Disposals(statement.Resources),
        IUsingDeclarationOperation declaration => Disposals(declaration.DeclarationGroup),
        _ => Enumerable.Empty<IMethodSymbol>(),
    };

    /// <summary>The type that a member is called on, which may be below the one that declares it.</summary>
    public static ITypeSymbol? ReceiverOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.Instance?.Type,
        IPropertyReferenceOperation reference => reference.Instance?.Type,
        IMethodReferenceOperation reference => reference.Instance?.Type,
        _ => null,
    };

    private static IEnumerable<IMethodSymbol> One(IMethodSymbol method)
    {
        yield return method;
    }

    private static IEnumerable<IMethodSymbol> Disposals(IOperation resources) =>
        from type in resources is IVariableDeclarationGroupOperation variables
            ? variables.Declarations.SelectMany(declaration => declaration.Declarators).Select(declarator => (ITypeSymbol?)declarator.Symbol.Type)
            : new[] { resources.Type }
        let dispose = DisposeOf(type)
        where dispose is not null
        select dispose;

    private static IMethodSymbol? DisposeOf(ITypeSymbol? type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.GetMembers("Dispose").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.IsEmpty) is { } dispose)
            {
                return dispose;
            }
        }

        return null;
    }

    private static IEnumerable<IMethodSymbol> Accessors(IPropertyReferenceOperation reference)
    {
        var isTarget = reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference;
        var isBoth = reference.Parent is ICompoundAssignmentOperation or IIncrementOrDecrementOperation;
        if (!isTarget && Getter(reference.Property) is { } getter)
        {
            yield return getter;
        }

        if ((isTarget || isBoth) && reference.Property.SetMethod is { } setter)
        {
            yield return setter;
        }
    }

    private static IMethodSymbol? Getter(IPropertySymbol property) => property.GetMethod ?? property.OverriddenProperty?.GetMethod;
}
