using Laminar.Analyzers.HotPath;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.Rules.Replay;

/// <summary>LAM5002: structs copied without anyone having asked: to protect what is readonly from a member that might change it, or into a parameter.</summary>
internal sealed class Copies() : HotPathRule(
    "LAM5002",
    "A struct is copied on the hot path",
    "{0} copies the struct on the hot path, in {1}: mark the member 'readonly' or pass it by 'in'",
    HotPathAllowance.Copies)
{
    /// <summary>Copies cost, they do not break: never an error of itself.</summary>
    public override DiagnosticSeverity Grade(DiagnosticSeverity root) => DiagnosticSeverity.Warning;

    /// <summary>Up to this size a copy is two moves between registers.</summary>
    private const int LargestInRegisters = 16;

    /// <summary>A cache line.</summary>
    private const int LargestByValue = 64;

    public override string? Find(IOperation operation) => operation switch
    {
        IInvocationOperation { Instance: { } target, TargetMethod: { IsReadOnly: false } method } when IsProtected(target, method) => $"'{MemberName.Short(method)}', called on {ReadOnlyPlace.Of(target)},",
        IPropertyReferenceOperation { Instance: { } target, Property: { GetMethod: { IsReadOnly: false } method, ReturnsByRef: false } property } when !IsAssigned(operation) && IsProtected(target, method) =>
            $"'{property.ContainingType.Name}.{property.Name}', read on {ReadOnlyPlace.Of(target)},",
        _ => null,
    };

    public override string? Find(IMethodSymbol method)
    {
        if (method.IsOverride || method.IsVirtual || method.AssociatedSymbol is not null || method.MethodKind is not (MethodKind.Ordinary or MethodKind.ReducedExtension) || Contract.IsImplementedBy(method))
        {
            return null;
        }

        foreach (var parameter in method.Parameters)
        {
            if (parameter is { RefKind: RefKind.None, Type: { IsValueType: true } type } && StructSize.Of(type) > LargestByValue)
            {
                return $"The parameter '{parameter.Name}' of {StructSize.Of(type)} bytes";
            }
        }

        return null;
    }

    private static bool IsProtected(IOperation target, IMethodSymbol method) =>
        target.Type is INamedTypeSymbol { IsValueType: true, IsReadOnly: false } type
        && SymbolEqualityComparer.Default.Equals(method.ContainingType.OriginalDefinition, type.OriginalDefinition)
        && ReadOnlyPlace.Of(target) is not null && StructSize.Of(type) > LargestInRegisters;

    private static bool IsAssigned(IOperation operation) => operation.Parent is ISimpleAssignmentOperation assignment && assignment.Target == operation;
}
