using Laminar.Analyzers.HotPath;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.Rules.Allocation;

/// <summary>LAM3008: calls of what is neither in this program, nor marked [HotPath], nor on the list of clean members; and delegates from outside hot-path code.</summary>
internal sealed class UnknownCode : HotPathRule
{
    public static readonly UnknownCode Instance = new();

    private UnknownCode()
        : base(
            "LAM3008",
            "The hot path calls code that is not known to be clean",
            "{0} is not known to be free of allocation, in {1}: call what is marked [HotPath] or on the list of clean members, or say why it is right",
            HotPathAllowance.UnknownCode)
    {
    }

    public override string? Find(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } target } when Origin(target) is { } origin => $"The delegate {origin}, whose target is not seen here,",
        { Kind: OperationKind.FunctionPointerInvocation } => "What a function pointer points to",
        _ => null,
    };

    /// <summary>Delegates that live longer than the batch: what they point to was chosen elsewhere. Those made on the hot path are looked into where they are made.</summary>
    private static string? Origin(IOperation target) => target switch
    {
        IFieldReferenceOperation field => "'" + field.Field.Name + "'",
        IPropertyReferenceOperation property => "'" + property.Property.Name + "'",
        IArrayElementReferenceOperation => "in an array",
        _ => null,
    };
}
