using System.Globalization;

namespace Laminar.Compiler.Catalog;

/// <summary>Types as messages and plans write them.</summary>
public static class TypeText
{
    public static string Of(SqlType type) => type.Kind switch
    {
        TypeKind.Null => "NULL",
        TypeKind.Decimal when type.Precision > 0 =>
            "DECIMAL(" + type.Precision.ToString(CultureInfo.InvariantCulture) + ", " + type.Scale.ToString(CultureInfo.InvariantCulture) + ")",
        TypeKind.Array => "ARRAY<" + Of(type.Element!) + ">",
        TypeKind.Error => "an unknown type",
        _ => type.Kind.ToString().ToUpperInvariant(),
    };
}
