using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Explain;

/// <summary>Types as SQL writes them.</summary>
internal static class SqlTypes
{
    public static string Name(SqlType type) => type.Kind switch
    {
        TypeKind.TinyInt => "TINYINT",
        TypeKind.SmallInt => "SMALLINT",
        TypeKind.BigInt => "BIGINT",
        TypeKind.UTinyInt => "UTINYINT",
        TypeKind.USmallInt => "USMALLINT",
        TypeKind.UInteger => "UINTEGER",
        TypeKind.UBigInt => "UBIGINT",
        TypeKind.Decimal when type.Precision > 0 => $"DECIMAL({type.Precision}, {type.Scale})",
        TypeKind.Text when type.Precision > 0 => $"VARCHAR({type.Precision})",
        TypeKind.Row => $"ROW<{string.Join(", ", type.Fields.Select(x => $"{ExprPrinter.Name(x.Name)} {Name(x.Type)}"))}>",
        TypeKind.Map => $"MAP<{Name(type.Key!)}, {Name(type.Value!)}>",
        TypeKind.Array => $"ARRAY<{Name(type.Element!)}>",
        _ => type.Kind.ToString().ToUpperInvariant(),
    };
}
