using System.Globalization;
using System.Linq;

namespace Laminar.Compiler.Catalog;

/// <summary>Types as SQL, messages and plans write them.</summary>
public static class TypeText
{
    public static string Of(SqlType type) => type.Kind switch
    {
        TypeKind.Null => "NULL",
        TypeKind.Decimal when type.Precision > 0 =>
            "DECIMAL(" + type.Precision.ToString(CultureInfo.InvariantCulture) + ", " + type.Scale.ToString(CultureInfo.InvariantCulture) + ")",
        TypeKind.Array => "ARRAY<" + Of(type.Element!) + ">",
        TypeKind.Row => "ROW<" + string.Join(", ", type.Fields.Select(x => SqlName.Of(x.Name) + " " + Of(x.Type))) + ">",
        TypeKind.Map => "MAP<" + Of(type.Key!) + ", " + Of(type.Value!) + ">",
        TypeKind.Error => "an unknown type",
        _ => type.Kind.ToString().ToUpperInvariant(),
    };
}
