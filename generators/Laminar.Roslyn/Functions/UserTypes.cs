using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Roslyn.Streams;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Functions;

/// <summary>The types that users' functions may take and give: those in which expressions are computed.</summary>
internal static class UserTypes
{
    public const string Allowed = "use a number, bool, string, Utf8, Timestamp, DateOnly, TimeOnly or TimeSpan, nullable or not";

    public static UserParameter? Of(ITypeSymbol type) =>
        MemberKind.Of(type) is { Cast: null, Clr: not (ClrKind.DateTime or ClrKind.DateTimeOffset) } kind ? new UserParameter(kind.Type, kind.Clr, IsNullable(type)) : null;

    /// <summary>Only what says so takes NULL: a string of code without annotations does not.</summary>
    private static bool IsNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } || type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated };
}
