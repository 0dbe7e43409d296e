using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>A key that is the start or the end of the window that its row was made of.</summary>
internal sealed record CarriedColumn(ColumnExpr Column, WindowOrigin Origin)
{
    /// <summary>
    /// Null where it is none, or no time of the rows any more. Sessions have no place among windows of one length; the windows of CUMULATE share
    /// their starts: both stay plain keys.
    /// </summary>
    public static CarriedColumn? Of(LogicalNode input, Expr key) =>
        key is ColumnExpr column && input.Output[column.Index].TimeLag is not null && ChangeModes.IsAppendOnly(input)
        && WindowOrigin.Of(input, column.Index) is { Field: WindowField.Start or WindowField.End, Window.Kind: WindowKind.Tumble or WindowKind.Hop } origin
            ? new CarriedColumn(column, origin)
            : null;
}
