using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>Stands for what could not be bound. Its type silences errors that would only follow from the first.</summary>
internal static class ErrorExpr
{
    public static Expr Create() => new ConstantExpr(null, SqlType.Error);

    public static bool IsError(this Expr expr) => expr.Type.Kind == TypeKind.Error;
}
