using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Binding;

/// <summary>
/// The type in which two values of unlike types meet. Integers: the larger; a signed and an unsigned one: the smallest signed type that holds
/// both, DECIMAL for UBIGINT. REAL with anything else and DOUBLE with anything: DOUBLE. Null where there is none: text never becomes a number.
/// </summary>
internal static class Promotion
{
    public static SqlType? Common(SqlType left, SqlType right)
    {
        if (left.Kind == TypeKind.Error || right.Kind == TypeKind.Null)
        {
            return Plain(left);
        }

        if (left.IsPacked && right.IsPacked)
        {
            return left.Unnamed == right.Unnamed ? left : null;
        }

        if (right.Kind == TypeKind.Error || left.Kind == TypeKind.Null || left.Kind == right.Kind)
        {
            return Plain(right);
        }

        if (left.IsNumeric && right.IsNumeric)
        {
            return CommonNumber(left, right);
        }

        return IsDay(left) && IsDay(right) ? SqlType.Timestamp : null;
    }

    /// <summary>Whether every value of <paramref name="from"/> is one of <paramref name="to"/>, or nearest to one: what arguments are cast by unasked.</summary>
    public static bool Widens(SqlType from, SqlType to) =>
        from.IsPacked || to.IsPacked ? from.Unnamed == to.Unnamed || from.Kind is TypeKind.Null or TypeKind.Error : from.Kind == to.Kind || from.Kind is TypeKind.Null or TypeKind.Error || Common(from, to)?.Kind == to.Kind && from.Kind != TypeKind.Error;

    /// <summary>Precision and scale belong to casts and columns; computing is in plain DECIMAL.</summary>
    public static SqlType Plain(SqlType type) => type.Kind == TypeKind.Decimal ? SqlType.Decimal : type;

    private static SqlType CommonNumber(SqlType left, SqlType right)
    {
        if (left.IsFloating || right.IsFloating)
        {
            return SqlType.Double;
        }

        if (left.Kind == TypeKind.Decimal || right.Kind == TypeKind.Decimal)
        {
            return SqlType.Decimal;
        }

        if (IsUnsigned(left) == IsUnsigned(right))
        {
            return left.Kind > right.Kind ? left : right;
        }

        var signed = IsUnsigned(left) ? right : left;
        var holder = NextSigned(IsUnsigned(left) ? left : right);
        return signed.Kind > holder.Kind ? signed : holder;
    }

    private static SqlType NextSigned(SqlType unsigned) => unsigned.Kind switch
    {
        TypeKind.UTinyInt => SqlType.SmallInt,
        TypeKind.USmallInt => SqlType.Integer,
        TypeKind.UInteger => SqlType.BigInt,
        _ => SqlType.Decimal,
    };

    private static bool IsUnsigned(SqlType type) => type.Kind is >= TypeKind.UTinyInt and <= TypeKind.UBigInt;

    private static bool IsDay(SqlType type) => type.Kind is TypeKind.Timestamp or TypeKind.Date;
}
