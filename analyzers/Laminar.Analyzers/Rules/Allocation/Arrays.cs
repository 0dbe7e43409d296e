using System.Linq;
using Laminar.Analyzers.HotPath;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.Rules.Allocation;

/// <summary>LAM3004: arrays, written or made for 'params'; collection expressions that need an object; calls that hand an array out.</summary>
internal sealed class Arrays() : HotPathRule(
    "LAM3004",
    "An array or collection is created on the hot path",
    "{0} allocates on the hot path, in {1}: use a span, stackalloc or 'params ReadOnlySpan<T>', or keep the array",
    HotPathAllowance.Allocation)
{
    public override string? Find(IOperation operation) => operation switch
    {
        IArrayCreationOperation array => OfArray(array),
        ICollectionExpressionOperation collection => OfCollection(collection),
        _ => null,
    };

    private static string? OfArray(IArrayCreationOperation array)
    {
        if (array.Parent is IArgumentOperation { ArgumentKind: ArgumentKind.ParamArray } argument)
        {
            // Without arguments it is the one empty array.
            return array.Initializer is { ElementValues.IsEmpty: false } ? $"The array for '{argument.Parameter?.Name}', which is 'params'," : null;
        }

        return IsData(array) ? null : $"'{Name(array.Type!)}'";
    }

    /// <summary>Constants that become a span are part of the program's image.</summary>
    private static bool IsData(IArrayCreationOperation array) =>
        array is { Initializer: { } values, Type: IArrayTypeSymbol { ElementType: { } element } }
        && IsReadOnlySpan(array.Parent?.Type) && array.Parent is IConversionOperation && IsPrimitive(element) && values.ElementValues.All(value => value.ConstantValue.HasValue);

    private static string? OfCollection(ICollectionExpressionOperation collection)
    {
        var isEmpty = collection.Elements.IsEmpty;
        return collection.Type switch
        {
            IArrayTypeSymbol => isEmpty ? null : $"The collection expression, an array of {collection.Elements.Length},",
            INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" } span => collection.Elements.Any(element => element is ISpreadOperation) && !isEmpty
                ? $"The collection expression for '{Name(span)}', whose length is not known when it is compiled,"
                : null,
            INamedTypeSymbol { IsValueType: true, Name: "ImmutableArray" } when isEmpty => null,
            INamedTypeSymbol { TypeKind: TypeKind.Interface, Name: "IEnumerable" or "IReadOnlyCollection" or "IReadOnlyList" } when isEmpty => null,
            { IsReferenceType: true } or { Name: "ImmutableArray" } => $"The collection expression for '{Name(collection.Type!)}'",
            _ => null,
        };
    }

    private static bool IsReadOnlySpan(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "ReadOnlySpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool IsPrimitive(ITypeSymbol type) =>
        type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_UInt64 or SpecialType.System_Single or SpecialType.System_Double || type.TypeKind == TypeKind.Enum;
}
