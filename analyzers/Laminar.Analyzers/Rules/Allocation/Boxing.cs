using Laminar.Analyzers.HotPath;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.Rules.Allocation;

/// <summary>LAM3002: values turned into objects, openly or by a call that only an object can take.</summary>
internal sealed class Boxing() : HotPathRule(
    "LAM3002",
    "A value is boxed on the hot path",
    "{0} boxes on the hot path, in {1}: keep it a value, by a generic method, an override or IEquatable<T>",
    HotPathAllowance.Allocation)
{
    public override string? Find(IOperation operation) => operation switch
    {
        IConversionOperation conversion => OfConversion(conversion),
        IInvocationOperation call => BoxedReceiver.Of(call) ?? UnequatableKey.Of(call.TargetMethod),
        IPropertyReferenceOperation reference => UnequatableKey.Of(reference.Property),
        _ => null,
    };

    private static string? OfConversion(IConversionOperation conversion) =>
        conversion is { Operand.Type: { } from, Type: { } to } && IsBoxing(conversion, from) && !IsFolded(conversion)
            ? $"Turning '{Name(from)}' into '{Name(to)}'"
            : null;

    private static bool IsBoxing(IConversionOperation conversion, ITypeSymbol from) =>
        conversion.GetConversion().IsBoxing || (conversion.Type!.TypeKind == TypeKind.Dynamic && from.IsValueType);

    /// <summary>Boxes that C# or the JIT never makes: comparing with null, and parts of a concatenation, which are asked for their text instead.</summary>
    private static bool IsFolded(IConversionOperation conversion) => conversion.Parent switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
            comparison.LeftOperand.ConstantValue is { HasValue: true, Value: null } || comparison.RightOperand.ConstantValue is { HasValue: true, Value: null },
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => true,
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => true,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "HasFlag", ContainingType.SpecialType: SpecialType.System_Enum } } } => true,
        // A call on the object that a struct is turned into: BoxedReceiver says it.
        IInvocationOperation call when call.Instance == conversion && conversion.IsImplicit => true,
        IForEachLoopOperation or IIsPatternOperation or IInterpolationOperation => true,
        _ => false,
    };
}
