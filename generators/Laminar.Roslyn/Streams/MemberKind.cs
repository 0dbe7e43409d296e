using Laminar.Compiler.Catalog;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Streams;

/// <summary>How a member's C# type is a column.</summary>
/// <param name="Type">Its SQL type.</param>
/// <param name="Clr">How the member holds it.</param>
/// <param name="Nullable">T?, or a reference that may be null.</param>
/// <param name="Cast">The type to cast from and to, for an enum.</param>
internal sealed record MemberKind(SqlType Type, ClrKind Clr, bool Nullable, string? Cast)
{
    /// <summary>How an array or list is made.</summary>
    public ListForm? List { get; init; }

    /// <summary>Null where the type is none that a column can have.</summary>
    public static MemberKind? Of(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return ListKind.Of(nullable.TypeArguments[0]) is { } list ? list with { Nullable = true } : OfValue(nullable.TypeArguments[0], isNullable: true);
        }

        if (type.SpecialType == SpecialType.System_String)
        {
            // Code without nullable annotations says nothing: its strings may be null.
            return new(SqlType.Text, ClrKind.String, type.NullableAnnotation != NullableAnnotation.NotAnnotated, null);
        }

        return ListKind.Of(type) ?? OfValue(type, isNullable: false);
    }

    private static MemberKind? OfValue(ITypeSymbol type, bool isNullable)
    {
        if (type is INamedTypeSymbol { EnumUnderlyingType: { } underlying })
        {
            return OfValue(underlying, isNullable) is { } number ? number with { Cast = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) } : null;
        }

        return Plain(type) is var (sql, clr) ? new(sql, clr, isNullable, null) : null;
    }

    private static (SqlType Sql, ClrKind Clr)? Plain(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => (SqlType.Boolean, ClrKind.Bool),
        SpecialType.System_SByte => (SqlType.TinyInt, ClrKind.SByte),
        SpecialType.System_Int16 => (SqlType.SmallInt, ClrKind.Int16),
        SpecialType.System_Int32 => (SqlType.Integer, ClrKind.Int32),
        SpecialType.System_Int64 => (SqlType.BigInt, ClrKind.Int64),
        SpecialType.System_Byte => (SqlType.UTinyInt, ClrKind.Byte),
        SpecialType.System_UInt16 => (SqlType.USmallInt, ClrKind.UInt16),
        SpecialType.System_UInt32 => (SqlType.UInteger, ClrKind.UInt32),
        SpecialType.System_UInt64 => (SqlType.UBigInt, ClrKind.UInt64),
        SpecialType.System_Single => (SqlType.Real, ClrKind.Single),
        SpecialType.System_Double => (SqlType.Double, ClrKind.Double),
        SpecialType.System_Decimal => (SqlType.Decimal, ClrKind.Decimal),
        SpecialType.System_DateTime => (SqlType.Timestamp, ClrKind.DateTime),
        _ => Named(type),
    };

    private static (SqlType Sql, ClrKind Clr)? Named(ITypeSymbol type)
    {
        if (type.ContainingType is not null || type.ContainingNamespace is not { ContainingNamespace.IsGlobalNamespace: true } space)
        {
            return null;
        }

        return (space.Name, type.Name) switch
        {
            ("System", "DateTimeOffset") => (SqlType.Timestamp, ClrKind.DateTimeOffset),
            ("System", "DateOnly") => (SqlType.Date, ClrKind.DateOnly),
            ("System", "TimeOnly") => (SqlType.Time, ClrKind.TimeOnly),
            ("System", "TimeSpan") => (SqlType.Interval, ClrKind.TimeSpan),
            ("Laminar", "Timestamp") => (SqlType.Timestamp, ClrKind.Timestamp),
            ("Laminar", "Utf8") => (SqlType.Text, ClrKind.Utf8),
            _ => null,
        };
    }
}
