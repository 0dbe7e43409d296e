using System.Linq;
using Microsoft.CodeAnalysis;

namespace Laminar.Analyzers.HotPath;

/// <summary>Members as the lists write them: "System.String.Contains(char)", "System.Span.Length", "System.Decimal.op_Addition", "System.Span.this[]"; type arguments are left out.</summary>
internal static class MemberName
{
    /// <summary>The type's name with its namespace and the types around it.</summary>
    public static string OfType(ITypeSymbol type)
    {
        type = type.OriginalDefinition;
        var around = type.ContainingType is { } outer ? OfType(outer) : type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "";
        return around.Length == 0 ? type.Name : around + "." + type.Name;
    }

    public static string OfMember(IMethodSymbol method) => method switch
    {
        { AssociatedSymbol: IPropertySymbol { IsIndexer: true } } => "this[]",
        { AssociatedSymbol: { } property } => property.Name,
        { MethodKind: MethodKind.Constructor } => ".ctor",
        _ => method.Name,
    };

    /// <summary>The types of the parameters, for overloads that differ.</summary>
    public static string Parameters(IMethodSymbol method) =>
        "(" + string.Join(", ", method.OriginalDefinition.Parameters.Select(parameter => parameter.Type.ToDisplayString(s_type))) + ")";

    /// <summary>For messages.</summary>
    public static string Short(IMethodSymbol method) => method switch
    {
        { MethodKind: MethodKind.Constructor } => "new " + method.ContainingType.Name,
        { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } => "an operator of " + method.ContainingType.Name,
        { AssociatedSymbol: IPropertySymbol { IsIndexer: true } } => method.ContainingType.Name + "[]",
        _ => method.ContainingType.Name + "." + OfMember(method),
    };

    private static readonly SymbolDisplayFormat s_type = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters, miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);
}
