using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>t CROSS JOIN UNNEST(t.items) AS u(item): a table made of a column of the tables before it.</summary>
internal sealed class UnnestBinder(BindingContext context, Scope left)
{
    public static bool IsUnnest(FromSyntax syntax) =>
        syntax is TableFunctionSyntax { Input: null, Function.Parts.Count: 1 } function && string.Equals(function.Function.Last.Text, "UNNEST", StringComparison.OrdinalIgnoreCase);

    public Scope Bind(JoinSyntax join, TableFunctionSyntax unnest)
    {
        if (!IsTaken(join) || left.IsUnknown)
        {
            return FromBinder.Unknown;
        }

        if (unnest.Arguments.Count != 1)
        {
            context.Diagnostics.NotSupportedYet(unnest.Function.Span, "UNNEST of several arrays at once", "UNNEST one after the other, or join them by their places with WITH ORDINALITY");
            return FromBinder.Unknown;
        }

        var inner = new ExpressionBinder(context, left, "UNNEST");
        if (inner.BindUnnested(unnest.Arguments[0]) is not { } array || Columns(unnest, array.Type.Element!, join.Kind == JoinKind.Left) is not { } columns)
        {
            return FromBinder.Unknown;
        }

        var element = array.Type.Element!;
        var fields = element.Kind == TypeKind.Row ? Enumerable.Range(UnnestNode.FirstField, element.Fields.Count) : [UnnestNode.Element];
        var parts = (unnest.Ordinality ? fields.Append(UnnestNode.Ordinal) : fields).ToEquatableArray();
        var node = new UnnestNode(left.Input, array, join.Kind == JoinKind.Left, parts, left.Input.Output.Concat(columns).ToEquatableArray());
        var table = new ScopeTable(unnest.Alias?.Text ?? "unnest", left.Input.Output.Count, columns.Count);
        if (left.Tables.Any(x => string.Equals(x.Name, table.Name, StringComparison.OrdinalIgnoreCase)))
        {
            context.Report(JoinRules.DuplicateTable, unnest.Span, table.Name!);
            return FromBinder.Unknown;
        }

        return new Scope(node, left.Tables.Append(table).ToEquatableArray(), IsUnknown: false) { Join = left.Join, Merged = left.Merged };
    }

    /// <summary>All rows of UNNEST are joined: there is nothing else to say.</summary>
    private bool IsTaken(JoinSyntax join)
    {
        if (join.Kind is JoinKind.Comma or JoinKind.Cross)
        {
            return true;
        }

        if (join.Kind is not (JoinKind.Inner or JoinKind.Left))
        {
            context.Diagnostics.NotSupportedYet(join.JoinSpan, JoinKinds.Text(join.Kind) + " UNNEST", "CROSS JOIN UNNEST, or LEFT JOIN UNNEST … ON TRUE where rows without elements are kept");
            return false;
        }

        if (join.On is LiteralSyntax { Kind: LiteralKind.True })
        {
            return true;
        }

        var isLeft = join.Kind == JoinKind.Left;
        context.Report(ValueRules.UnnestCondition, join.On?.Span ?? join.JoinSpan, isLeft ? "LEFT JOIN UNNEST(…)" : "JOIN UNNEST(…)", isLeft ? string.Empty : ", or CROSS JOIN UNNEST(…), and put the condition into WHERE");
        return false;
    }

    private IReadOnlyList<RowColumn>? Columns(TableFunctionSyntax unnest, SqlType element, bool isOuter)
    {
        var isRow = element.Kind == TypeKind.Row;
        var names = isRow ? element.Fields.Select(x => x.Name).ToList() : [unnest.Alias?.Text ?? "unnest"];
        if (unnest.Ordinality)
        {
            names.Add("ordinality");
        }

        if (unnest.Columns.Count > names.Count)
        {
            var where = unnest.Columns[0].Span.To(unnest.Columns[unnest.Columns.Count - 1].Span);
            context.Report(BindingRules.ColumnListLength, where, unnest.Alias?.Text ?? "unnest", Number(unnest.Columns.Count), Number(names.Count));
            return null;
        }

        for (var i = 0; i < unnest.Columns.Count; i++)
        {
            names[i] = unnest.Columns[i].Text;
        }

        var habits = RowHabits.Of(left.Input);
        var types = isRow ? element.Fields.Select(x => x.Type) : [element];
        var columns = types.Select((type, i) => new RowColumn(names[i], type, true, type.Kind == TypeKind.Text ? ClrKind.Utf8 : habits.For(type))).ToList();
        if (unnest.Ordinality)
        {
            columns.Add(new(names[names.Count - 1], SqlType.BigInt, isOuter, ClrKind.Int64));
        }

        return columns;
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
