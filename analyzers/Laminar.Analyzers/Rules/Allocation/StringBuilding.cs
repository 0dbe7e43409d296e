using Laminar.Analyzers.HotPath;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.Rules.Allocation;

/// <summary>LAM3005: strings that are made: concatenated, interpolated, cut out, formatted. Writing into a span is not making one.</summary>
internal sealed class StringBuilding() : HotPathRule(
    "LAM3005",
    "A string is built on the hot path",
    "{0} makes a string on the hot path, in {1}: write into a span (TryFormat, TryWrite), compare spans, or hand Utf8 on",
    HotPathAllowance.Allocation)
{
    public override string? Find(IOperation operation) => operation switch
    {
        { ConstantValue.HasValue: true } => null,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum when !IsPart(sum) => "The concatenation",
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => "The concatenation",
        IInterpolatedStringOperation { Parent: not (IInterpolatedStringHandlerCreationOperation or IInterpolatedStringAdditionOperation) } text when !IsPart(text) => "The interpolated string",
        IImplicitIndexerReferenceOperation { IndexerSymbol: IMethodSymbol { Name: "Substring" } } => "The range of a string",
        IInvocationOperation { TargetMethod: { Name: "ToString", Parameters.IsEmpty: true } method } call => OfToString(call, method),
        _ => null,
    };

    /// <summary>The whole is reported, not each plus in it.</summary>
    private static bool IsPart(IOperation operation) =>
        operation.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }
            or ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String };

    /// <summary>The program's own ToString is looked into; that of a record is the compiler's. A string's and a bool's hand out what is there.</summary>
    private static string? OfToString(IInvocationOperation call, IMethodSymbol method)
    {
        var type = call.Instance?.Type;
        return type is null or { SpecialType: SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum }
            || method.ContainingType.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum
            || (!method.IsImplicitlyDeclared && !method.DeclaringSyntaxReferences.IsEmpty)
            // A function of the user that takes a string where the query has Utf8: its parameter says that it wants one.
            || (type.Name == "Utf8" && Emitted.Is(call.Syntax.SyntaxTree))
            ? null
            : $"'{type.Name}.ToString'";
    }
}
