using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>
/// What aggregates take and give. A group has at least one row, so without FILTER an aggregate of values that are never NULL is never NULL.
/// </summary>
internal static class AggregateTypes
{
    /// <summary>The call, or null where the aggregate does not take the argument.</summary>
    public static AggregateCall? Call(AggregateKind kind, Expr argument, Expr? filter)
    {
        if (argument is ConstantExpr { Value: null } && argument.Type.Kind == TypeKind.Null)
        {
            argument = new ConstantExpr(null, kind is AggregateKind.Sum or AggregateKind.Avg ? SqlType.Integer : SqlType.Text);
        }

        if (Result(kind, argument.Type) is not { } type)
        {
            return null;
        }

        var nullable = kind != AggregateKind.Count && (argument.Nullable || filter is not null);
        return new AggregateCall(kind, argument, filter, type, nullable);
    }

    public static string Hint(AggregateKind kind, SqlType type)
    {
        if (type.Kind == TypeKind.Text && kind is AggregateKind.Sum or AggregateKind.Avg)
        {
            return "; CAST it to a number";
        }

        return type.Kind == TypeKind.Boolean && kind is AggregateKind.Sum ? "; COUNT(*) FILTER (WHERE …) counts where it is true" : string.Empty;
    }

    private static SqlType? Result(AggregateKind kind, SqlType type) => kind switch
    {
        AggregateKind.Count => SqlType.BigInt,
        AggregateKind.Sum => SumType(type),
        AggregateKind.Avg => type.Kind is TypeKind.Decimal or TypeKind.Interval ? Promotion.Plain(type) : type.IsNumeric ? SqlType.Double : null,
        AggregateKind.Min or AggregateKind.Max => type.Kind == TypeKind.Boolean ? null : type,
        _ => type,
    };

    private static SqlType? SumType(SqlType type) => type.Kind switch
    {
        TypeKind.UBigInt or TypeKind.Decimal => SqlType.Decimal,
        TypeKind.Interval => SqlType.Interval,
        _ when type.IsInteger => SqlType.BigInt,
        _ => type.IsFloating ? SqlType.Double : null,
    };
}
