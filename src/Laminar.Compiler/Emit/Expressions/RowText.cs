using System;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Emit;

/// <summary>A stream's row as an argument: the row there is, or one that is made of its columns.</summary>
internal static class RowText
{
    public static Fragment Emit(ExpressionEmitter emitter, RowExpr expression, string? row) => Fragment.Primary(row ?? Made(emitter, expression), ClrKind.Utf8);

    private static string Made(ExpressionEmitter emitter, RowExpr expression) => expression.Stream.Construction is { } construction
        ? $"new {expression.Stream.ClrName}{Parts(emitter, expression, construction)}"
        : throw new NotSupportedException($"No row of {expression.Stream.Name} can be made.");

    private static string Parts(ExpressionEmitter emitter, RowExpr row, RowConstruction construction)
    {
        var arguments = string.Join(", ", construction.Arguments.Select(part => Value(emitter, row, part)));
        var members = construction.Members.Where(part => part.IsGiven || part.Required).Select(part => $"{part.Name} = {Value(emitter, row, part)}").ToList();
        return members.Count == 0 ? $"({arguments})" : $"({arguments}) {{ {string.Join(", ", members)} }}";
    }

    private static string Value(ExpressionEmitter emitter, RowExpr row, RowPart part)
    {
        if (part is { IsGiven: true, Nested: { } nested })
        {
            return $"new {part.ClrType}{Parts(emitter, row, nested)}";
        }

        var place = row.Indexes.ToList().IndexOf(part.Column);
        if (part.Column < 0 || place < 0)
        {
            return $"default({part.ClrType})!";
        }

        var column = row.Stream.Columns[part.Column];
        var value = RowEmitter.Value(emitter, row.Columns[place], new RowColumn(column.Name, column.Type, column.Nullable, column.Clr));
        return column.ClrTypeName is null ? value.AsArgument() : $"({column.ClrTypeName}{(column.Nullable ? "?" : "")}){value.In(Precedence.Primary)}";
    }
}
