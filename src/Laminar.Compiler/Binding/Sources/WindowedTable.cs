using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>A table-valued window whose rows are not grouped by it: each row once for each of its windows, with three columns more.</summary>
internal static class WindowedTable
{
    /// <summary>The rows with their windows; where that cannot be, unknown, and reported.</summary>
    public static Scope Assign(BindingContext context, Scope scope, TextSpan span)
    {
        var window = scope.Window!;
        if (window.Spec.Kind == WindowKind.Session)
        {
            context.Diagnostics.NotSupportedYet(span, "SESSION(TABLE …) whose rows are not grouped by it", "GROUP BY window_start, window_end and the columns of its PARTITION BY");
            return FromBinder.Unknown;
        }

        var lag = scope.Input.Output[window.TimeColumn].TimeLag;
        var held = RowHabits.Of(scope.Input).For(SqlType.Timestamp);
        var output = scope.Input.Output
            .Append(Column(WindowField.Start, lag + window.Spec.Size))
            .Append(Column(WindowField.End, lag))
            .Append(Column(WindowField.Time, lag))
            .ToEquatableArray();
        var tables = scope.Tables.Select(x => x with { Count = x.Count + 3 }).ToEquatableArray();
        return new Scope(new WindowAssignNode(scope.Input, window.Spec, window.TimeColumn, output), tables, IsUnknown: false);

        RowColumn Column(WindowField field, long? late) => new(WindowFields.ColumnName(field), SqlType.Timestamp, false, held, late);
    }
}
