using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <content>Users' methods that take a stream's whole row: <c>IsLarge(t)</c> where t is a table of FROM.</content>
internal sealed partial class ExpressionBinder
{
    /// <summary>The arguments; where an overload takes a row and a table is named, it is the table's row.</summary>
    private List<Expr> BindArguments(CallSyntax call, IReadOnlyList<ScalarFunction> overloads) =>
        call.Arguments.Select((argument, i) => overloads.Any(x => TakesRow(x, i)) && TableNamed(argument) is { } table ? Row(argument, table, overloads, i) : Bind(argument)).ToList();

    /// <summary>Overloads whose rows are those of the streams that are given.</summary>
    private static IReadOnlyList<ScalarFunction> Fitting(IReadOnlyList<ScalarFunction> overloads, IReadOnlyList<Expr> arguments) =>
        overloads.Where(x => Enumerable.Range(0, x.User.Count).All(i => i >= arguments.Count || x.User[i].RowType == (arguments[i] as RowExpr)?.Stream.ClrName)).ToList();

    /// <summary>A method that only reads a column is that column: it can then be read from files, looked up and explained as such.</summary>
    private static Expr? ColumnGiven(ScalarFunction function, IReadOnlyList<Expr> arguments) =>
        function.GivesColumn is not null && arguments[0] is RowExpr { Columns.Count: 1 } row ? row.Columns[0] : null;

    private static bool TakesRow(ScalarFunction function, int parameter) => parameter < function.User.Count && function.User[parameter].RowType is not null;

    private ScopeTable? TableNamed(ExpressionSyntax argument) =>
        argument is NameSyntax { Name.Parts.Count: 1 } name ? scope.FindTable(name.Name, 1) : null;

    private Expr Row(ExpressionSyntax argument, ScopeTable table, IReadOnlyList<ScalarFunction> overloads, int parameter)
    {
        if (scope.IsUnknown)
        {
            return ErrorExpr.Create();
        }

        if (table.Stream is not { } stream)
        {
            return NotSupported(argument.Span, "the row of a sub-query or of another query as an argument", "pass its columns");
        }

        if (!IsScanned() && WhyNotMade(stream) is { } reason)
        {
            return NotSupported(argument.Span, $"a row of {table.Name} as an argument here, where it would have to be made anew and {reason}", "pass its columns");
        }

        if (Enumerable.Range(0, table.Count).Any(i => Column(table.Start + i).Nullable && !stream.Columns[i].Nullable))
        {
            return NotSupported(argument.Span, $"the row of {table.Name} as an argument, since the join may have none of it", "pass its columns to parameters that take NULL");
        }

        var reads = overloads.Where(x => TakesRow(x, parameter) && x.User[parameter].RowType == stream.ClrName).Select(x => x.User[parameter].Reads).ToList();
        var all = Enumerable.Range(0, stream.Columns.Count);
        var read = (reads.Count != 1 || reads[0].Count == 0 ? all : all.Where(i => reads[0].Contains(stream.Columns[i].Name))).ToEquatableArray();
        return new RowExpr(stream, read, read.Select(i => Column(table.Start + i)).ToEquatableArray());
    }

    /// <summary>Whether expressions over the scope are computed where rows are the stream's own.</summary>
    private bool IsScanned() => scope.Input is ScanNode && group?.Sets is null;

    private static string? WhyNotMade(StreamEntry stream) =>
        stream.Construction is null ? "C# cannot make one of its columns"
        : stream.Unusable.Count > 0 ? $"its member {stream.Unusable[0].Name} is no column"
        : stream.Columns.FirstOrDefault(x => x.Clr == ClrKind.List) is { } list ? $"its member {list.Name} is an array of C#, which an ARRAY is not made into"
        : null;
}
