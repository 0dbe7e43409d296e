using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.Rules.Replay;

/// <summary>Where a struct lies that must not change: a readonly field, an 'in' parameter, a 'ref readonly' local or result.</summary>
internal static class ReadOnlyPlace
{
    /// <summary>In words; null where the place may change.</summary>
    public static string? Of(IOperation target) => target switch
    {
        IFieldReferenceOperation { Field: { IsReadOnly: true } field } when !IsInConstructor(target) => $"the readonly field '{field.Name}'",
        IFieldReferenceOperation { Instance: { Type.IsValueType: true } around } => Of(around),
        IParameterReferenceOperation { Parameter: { RefKind: RefKind.In or RefKind.RefReadOnlyParameter } parameter } => $"the parameter '{parameter.Name}', which is '{(parameter.RefKind == RefKind.In ? "in" : "ref readonly")}'",
        ILocalReferenceOperation { Local: { RefKind: RefKind.In } local } => $"'{local.Name}', which is 'ref readonly'",
        IPropertyReferenceOperation { Property: { ReturnsByRefReadonly: true } property } => $"what '{property.Name}' hands out as 'ref readonly'",
        IInvocationOperation { TargetMethod: { ReturnsByRefReadonly: true } method } => $"what '{method.Name}' hands out as 'ref readonly'",
        _ => null,
    };

    private static bool IsInConstructor(IOperation target) =>
        target.SemanticModel?.GetEnclosingSymbol(target.Syntax.SpanStart) is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor };
}
