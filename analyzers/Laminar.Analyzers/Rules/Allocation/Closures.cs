using Laminar.Analyzers.HotPath;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.Rules.Allocation;

/// <summary>LAM3003: delegates that carry something with them: lambdas and local functions that capture, and methods of an object.</summary>
/// <remarks>A local function that is only called captures in a struct on the stack.</remarks>
internal sealed class Closures() : HotPathRule(
    "LAM3003",
    "A delegate carries state on the hot path",
    "{0} makes an object for each delegate on the hot path, in {1}: hand the state over as an argument to a static lambda, or make the delegate once and keep it",
    HotPathAllowance.Allocation)
{
    public override string? Find(IOperation operation) => operation switch
    {
        IAnonymousFunctionOperation lambda when !ExpressionTrees.Holds(lambda) => Captures.Of(lambda.Body, lambda.Symbol) is { } captured ? $"The lambda, which captures {captured}," : null,
        IMethodReferenceOperation { Parent: IDelegateCreationOperation { IsImplicit: true } } reference => OfMethodGroup(reference),
        _ => null,
    };

    private static string? OfMethodGroup(IMethodReferenceOperation reference) => reference.Method switch
    {
        { MethodKind: MethodKind.LocalFunction } local => OfLocalFunction(reference, local),
        { IsStatic: false } or { ReducedFrom: not null } or { IsExtensionMethod: true } when reference.Instance is not null || !reference.Method.IsStatic => $"The delegate of '{MemberName.Short(reference.Method)}', which is bound to an object,",
        _ => null,
    };

    private static string? OfLocalFunction(IOperation place, IMethodSymbol local)
    {
        var root = place;
        while (root.Parent is not null)
        {
            root = root.Parent;
        }

        foreach (var operation in root.DescendantsAndSelf())
        {
            if (operation is ILocalFunctionOperation { Body: { } body } declared && SymbolEqualityComparer.Default.Equals(declared.Symbol, local.OriginalDefinition))
            {
                return Captures.Of(body, declared.Symbol) is { } captured ? $"The delegate of '{local.Name}', which captures {captured}," : null;
            }
        }

        return null;
    }
}
