using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.Rules.Allocation;

/// <summary>Calls on a struct of a method that it has from Object, ValueType or Enum and has not overridden: the struct is boxed to be called on.</summary>
internal static class BoxedReceiver
{
    public static string? Of(IInvocationOperation call)
    {
        if (Receiver(call) is not { IsValueType: true, TypeKind: not TypeKind.TypeParameter } type
            || call.TargetMethod.ContainingType.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum)
            || IsFolded(call, type))
        {
            return null;
        }

        return $"'{type.Name}.{call.TargetMethod.Name}', which '{type.Name}' does not override,";
    }

    private static ITypeSymbol? Receiver(IInvocationOperation call) =>
        call.Instance is IConversionOperation { IsImplicit: true } boxed ? boxed.Operand.Type : call.Instance?.Type;

    /// <summary>The JIT knows these: GetType of a struct, and what an enum's number answers.</summary>
    private static bool IsFolded(IInvocationOperation call, ITypeSymbol type) =>
        call.TargetMethod.Name == "GetType" || (type.TypeKind == TypeKind.Enum && call.TargetMethod.Name is "GetHashCode" or "HasFlag");
}
