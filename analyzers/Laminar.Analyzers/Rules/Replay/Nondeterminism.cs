using Laminar.Analyzers.HotPath;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.Rules.Replay;

/// <summary>LAM5001: what another run over the same rows would answer differently: the clock, chance, the machine, its culture, randomised hash codes.</summary>
internal sealed class Nondeterminism() : HotPathRule(
    "LAM5001",
    "A result depends on more than the rows",
    "{0} differs from run to run on the hot path, in {1}: take times from rows, seeds and settings as arguments, and name the culture, so that results replay",
    HotPathAllowance.Nondeterminism)
{
    public override string? Find(IOperation operation) => operation is IFieldReferenceOperation
    {
        Field: { HasConstantValue: true, Name: "CurrentCulture" or "CurrentCultureIgnoreCase", ContainingType: { Name: "StringComparison", ContainingNamespace.Name: "System" } } field,
    }
        ? $"'StringComparison.{field.Name}'"
        : null;

    /// <summary>What a type parameter stands for answers itself, and is looked into there.</summary>
    public override string? OfListed(IOperation call, IMethodSymbol member) =>
        member is { Name: "GetHashCode", ContainingType.SpecialType: SpecialType.System_Object } && Calls.ReceiverOf(call) is { TypeKind: TypeKind.TypeParameter } ? null : base.OfListed(call, member);
}
