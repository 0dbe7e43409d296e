using Laminar.Analyzers.HotPath;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.Rules.Blocking;

/// <summary>LAM4004: calls whose target is looked up for every row: virtual methods and interfaces. A hint, whatever the code.</summary>
internal sealed class Dispatch() : HotPathRule(
    "LAM4004",
    "A call is dispatched on the hot path",
    "{0} is looked up at every call on the hot path, in {1}: call a sealed type, or a struct through a type parameter",
    HotPathAllowance.Dispatch,
    DiagnosticSeverity.Info)
{
    public override DiagnosticSeverity Grade(DiagnosticSeverity root) => DiagnosticSeverity.Info;

    public override string? Find(IOperation operation) => operation switch
    {
        IInvocationOperation { IsVirtual: true, TargetMethod: { MethodKind: not MethodKind.DelegateInvoke } method, Instance: { } instance } => Of(method, instance),
        IPropertyReferenceOperation { Instance: { } instance, Property: { IsStatic: false } property } => property.IsAbstract || property.IsVirtual || property.IsOverride ? Of(property, instance) : null,
        _ => null,
    };

    private static string? Of(ISymbol member, IOperation instance) =>
        instance.Type is { IsValueType: false, IsSealed: false, TypeKind: not TypeKind.TypeParameter } type
        && (type.TypeKind == TypeKind.Interface || !member.IsSealed)
        && instance is not IInstanceReferenceOperation { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax }
        && !IsKnownToTheJit(instance)
            ? $"'{type.Name}.{member.Name}'"
            : null;

    /// <summary>Properties whose value has one type, which the JIT knows.</summary>
    private static bool IsKnownToTheJit(IOperation instance) => instance is IPropertyReferenceOperation
    {
        Property: { Name: "Default", ContainingType.Name: "EqualityComparer" or "Comparer" } or { Name: "UTF8" or "ASCII" or "Latin1", ContainingType.Name: "Encoding" },
    };
}
