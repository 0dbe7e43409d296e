using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

internal enum WindowField
{
    Start,
    End,

    /// <summary>The last instant inside: end - 1 ns.</summary>
    Time,
}

/// <summary>A field of the group's window: while a SELECT is bound, before its group row exists.</summary>
internal sealed record WindowFieldExpr(WindowField Field) : Expr(SqlType.Timestamp, false);

/// <summary>Aggregate <paramref name="Index"/> of the group: while a SELECT is bound, before its group row exists.</summary>
internal sealed record AggregateRefExpr(int Index, SqlType Type, bool Nullable) : Expr(Type, Nullable);

/// <summary>The names of a window's fields.</summary>
internal static class WindowFields
{
    private static readonly WindowField[] All = { WindowField.Start, WindowField.End, WindowField.Time };

    public static string ColumnName(WindowField field) => "window_" + field.ToString().ToLowerInvariant();

    /// <summary>start, or window_start, after a window's alias.</summary>
    public static WindowField? Find(Identifier name)
    {
        foreach (var field in All)
        {
            if (name.Matches(field.ToString().ToLowerInvariant()) || name.Matches(ColumnName(field)))
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>window_start, standing alone.</summary>
    public static WindowField? FindColumn(Identifier name)
    {
        foreach (var field in All)
        {
            if (name.Matches(ColumnName(field)))
            {
                return field;
            }
        }

        return null;
    }
}
