using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Explain;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>The layouts of the structs that are emitted: the same fields in the same order.</summary>
public static class StateLayouts
{
    public static StructLayout OfState(EquatableArray<Accumulator> accumulators) =>
        StructLayout.Of(accumulators.Select((a, i) => (AccumulatorNames.Field(a, i), ShortName(a), FieldSizes.Of(a))));

    public static StructLayout OfRow(EquatableArray<RowColumn> columns) =>
        StructLayout.Of(columns.Select(c => (Printable.Text(c.Name), c.Clr.ToString() + (c.Nullable ? "?" : ""), FieldSizes.Of(c.Clr, c.Nullable))));

    public static StructLayout OfKey(KeyLayout key)
    {
        if (key.Packed)
        {
            return StructLayout.Of([("Packed", "UInt64", FieldSizes.Of(ClrKind.UInt64))]);
        }

        var fields = new List<(string, string, FieldSize)>();
        foreach (var column in key.Columns)
        {
            fields.Add((Printable.Text(column.Name), column.Kind.ToString(), FieldSizes.Of(column.Kind)));
        }

        if (key.HasNullMask)
        {
            fields.Add(("NULLs", "UInt64", FieldSizes.Of(ClrKind.UInt64)));
        }

        return StructLayout.Of(fields);
    }

    /// <summary>A row that a join keeps, with its place in a chain and whether it has matched.</summary>
    public static StructLayout OfJoined(EquatableArray<RowColumn> row) =>
        OfKept(row, ("(chain)", "UInt32", FieldSizes.Of(ClrKind.UInt32)), ("(settled)", "Bool", FieldSizes.Of(ClrKind.Bool)));

    /// <summary>A row that a join keeps until it is taken back, with its matches and its places in a chain.</summary>
    public static StructLayout OfRegular(EquatableArray<RowColumn> row) =>
        OfKept(row, ("(matches)", "Int32", FieldSizes.Of(ClrKind.Int32)), ("(next)", "Int32", FieldSizes.Of(ClrKind.Int32)), ("(previous)", "Int32", FieldSizes.Of(ClrKind.Int32)));

    /// <summary>The newest row of a key of a table, with the place of the one before it.</summary>
    public static StructLayout OfLookup(EquatableArray<RowColumn> row) =>
        OfKept(row, ("(earlier)", "Int32", FieldSizes.Of(ClrKind.Int32)), ("(any)", "Bool", FieldSizes.Of(ClrKind.Bool)));

    /// <summary>A row that waits for the answer of a table, with the watermark before it.</summary>
    public static StructLayout OfHeld(EquatableArray<RowColumn> row) =>
        OfKept(row, ("(answer)", "Int32", FieldSizes.Of(ClrKind.Int32)), ("(watermark)", "Int64", FieldSizes.Of(ClrKind.Int64)));

    private static StructLayout OfKept(EquatableArray<RowColumn> row, params (string, string, FieldSize)[] others)
    {
        var columns = StructLayout.Of(row.Select(c => (Printable.Text(c.Name), c.Clr + (c.Nullable ? "?" : ""), FieldSizes.Of(c.Clr, c.Nullable))));
        var entry = StructLayout.Of([("row", "", columns.AsField()), .. others]);
        return entry with { Fields = columns.Fields.Concat(entry.Fields.Skip(1)).ToEquatableArray() };
    }

    private static string ShortName(Accumulator accumulator) =>
        AccumulatorNames.TypeName(accumulator).Replace("global::Laminar.", "").Replace("global::System.", "");
}
