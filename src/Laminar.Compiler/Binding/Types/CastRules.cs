using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Binding;

/// <summary>Which types CAST goes between; and what to write where it does not.</summary>
internal static class CastRules
{
    public static bool Allows(SqlType from, SqlType to)
    {
        if (from.IsPacked || to.IsPacked)
        {
            return from.Unnamed == to.Unnamed || from.Kind == TypeKind.Null || from.Kind == TypeKind.Text && to.Kind == TypeKind.Bytes || from.Kind == TypeKind.Bytes && to.Kind == TypeKind.Text;
        }

        if (from.Kind == to.Kind || from.Kind is TypeKind.Null or TypeKind.Text || to.Kind == TypeKind.Text)
        {
            return true;
        }

        if (from.IsNumeric || from.Kind == TypeKind.Boolean)
        {
            return to.IsNumeric && from.IsNumeric || from.IsInteger && to.Kind == TypeKind.Boolean || from.Kind == TypeKind.Boolean && to.IsInteger;
        }

        return from.Kind switch
        {
            TypeKind.Timestamp => to.Kind is TypeKind.Date or TypeKind.Time,
            TypeKind.Date => to.Kind == TypeKind.Timestamp,
            TypeKind.Time => to.Kind == TypeKind.Interval,
            TypeKind.Interval => to.Kind == TypeKind.Time,
            _ => false,
        };
    }

    public static string Hint(SqlType from, SqlType to)
    {
        if (from.IsComposite && to.IsComposite)
        {
            return "; what is in it is not converted";
        }

        if (from.Kind == TypeKind.Bytes || to.Kind == TypeKind.Bytes)
        {
            return "; bytes are cast to and from text only, and ENCODE and DECODE say in which form";
        }

        if (from.IsNumeric && to.Kind == TypeKind.Timestamp)
        {
            return "; TO_TIMESTAMP(seconds) makes one of a number";
        }

        if (to.IsNumeric && Coercion.IsTime(from))
        {
            return "; EXTRACT(EPOCH FROM …) gives its seconds";
        }

        return from.Kind == TypeKind.Boolean && to.IsNumeric ? "; write CASE WHEN … THEN 1 ELSE 0 END" : string.Empty;
    }
}
