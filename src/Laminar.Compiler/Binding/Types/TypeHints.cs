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
            return text is ConstantExpr
                ? "; text is not a number: leave the quotes out"
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

    private static bool IsDay(Expr expr) => Coercion.IsTime(expr.Type);
}
