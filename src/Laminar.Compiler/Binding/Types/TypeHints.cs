using System.Globalization;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>What to write instead, for two types that do not go together.</summary>
internal static class TypeHints
{
    public static string ForPair(Expr left, Expr right)
    {
        if (left.Type.Kind == TypeKind.Text && right.Type.IsNumeric || right.Type.Kind == TypeKind.Text && left.Type.IsNumeric)
        {
            var text = left.Type.Kind == TypeKind.Text ? left : right;
            var number = ReferenceEquals(text, left) ? right : left;
            return text is ConstantExpr { Value: string written } && IsNumber(written) ? "; text is not a number: leave the quotes out"
                : number is ConstantExpr ? "; text is not a number: put the number into quotes, or CAST the text to " + TypeText.Of(number.Type)
                : text is ConstantExpr ? "; text is not a number: CAST the number to VARCHAR"
                : "; text is not a number: CAST the text to " + TypeText.Of(number.Type) + ", or the number to VARCHAR";
        }

        if (left.Type.Kind == TypeKind.Text && right.Type.Kind == TypeKind.Bytes || left.Type.Kind == TypeKind.Bytes && right.Type.Kind == TypeKind.Text)
        {
            return "; bytes are written as X'1F0A', and CONVERT_TO(text, 'UTF8') gives those of a text";
        }

        if (IsDay(left) && right.Type.IsNumeric || IsDay(right) && left.Type.IsNumeric)
        {
            return "; write the number as an interval, such as INTERVAL '1' DAY, or make it a time with TO_TIMESTAMP(…)";
        }

        return left.Type.Kind == TypeKind.Text && IsDay(right) || right.Type.Kind == TypeKind.Text && IsDay(left)
            ? "; CAST the text to " + TypeText.Of(IsDay(left) ? left.Type : right.Type)
            : string.Empty;
    }

    /// <summary>What a type of another system is here; null where its name is no such type's.</summary>
    public static string? OfOthers(string name) => name switch
    {
        "NUMBER" or "MONEY" or "SMALLMONEY" or "BIGNUMERIC" => "DECIMAL",
        "LONG" or "INT64" or "SERIAL" or "BIGSERIAL" => "BIGINT",
        "INT32" or "MEDIUMINT" => "INTEGER",
        "INT16" or "SHORT" => "SMALLINT",
        "BYTE" => "TINYINT",
        "FLOAT32" => "REAL",
        "FLOAT64" => "DOUBLE",
        "VARCHAR2" or "NVARCHAR" or "NVARCHAR2" or "CLOB" or "NTEXT" or "SYMBOL" => "VARCHAR",
        "DATETIME2" or "SMALLDATETIME" or "TIMESTAMP_NTZ" => "TIMESTAMP",
        "BLOB" or "RAW" or "IMAGE" => "BYTES",
        "BIT" => "BOOLEAN",
        "TIMESPAN" or "DURATION" => "INTERVAL",
        _ => null,
    };

    private static bool IsNumber(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool IsDay(Expr expr) => Coercion.IsTime(expr.Type);
}
