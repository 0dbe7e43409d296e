using System.Linq;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

/// <summary>Keys and states as they lie in memory.</summary>
internal static class StatePrinter
{
    public static void Print(PlanText text, WindowAggregateStage stage, SqlPrinter sql)
    {
        PrintKeyOf(text, stage.Key);
        PrintAccumulators(text, stage.Accumulators, sql);
        if (stage.Changelog is not null)
        {
            text.Item("", "and the row last handed on, which a change takes back");
            if (stage.Window.Kind == WindowKind.Session && stage.Changelog.ReadsChangelog)
            {
                text.More("and the same state for each time that an open session has, to part it where rows go");
            }
        }
    }

    public static void PrintKeyOf(PlanText text, KeyLayout key)
    {
        if (!key.IsEmpty)
        {
            PrintKey(text, key);
        }
    }

    public static void PrintAccumulators(PlanText text, EquatableArray<Accumulator> accumulators, SqlPrinter sql)
    {
        var layout = StateLayouts.OfState(accumulators);
        text.Item("state", Size(layout));
        for (var i = 0; i < layout.Fields.Count; i++)
        {
            var accumulator = accumulators[i];
            var folded = accumulator.Argument is null ? "rows" : sql.Print(accumulator.Argument);
            text.More(Field(layout, layout.Fields[i]) + $" of {folded}{Where(accumulator, sql)}");
        }
    }

    private static void PrintKey(PlanText text, KeyLayout key)
    {
        var layout = StateLayouts.OfKey(key);
        text.Item("key", key.Packed ? "8 bytes, one word" : Size(layout));
        if (!key.Packed)
        {
            foreach (var field in layout.Fields)
            {
                text.More(Field(layout, field));
            }

            return;
        }

        foreach (var column in key.Columns)
        {
            var nullBit = column.Nullable ? $", NULL in bit {column.NullBit}" : "";
            text.More($"bits {column.Shift}-{column.Shift + column.Bits - 1} {Printable.Text(column.Name)} {column.Kind}{nullBit}");
        }
    }

    private static string Where(Accumulator accumulator, SqlPrinter sql)
    {
        Expr? present = accumulator.Present is null ? null : new IsNullExpr(accumulator.Present, true);
        var condition = accumulator.Include is not null && present is not null ? new AndExpr(accumulator.Include, present) : accumulator.Include ?? present;
        return condition is null ? "" : $" where {sql.Print(condition)}";
    }

    private static string Size(StructLayout layout) => $"{layout.Size} bytes" + (layout.HasReferences ? ", laid out by the runtime: it holds references" : "");

    private static string Field(StructLayout layout, FieldLayout field) =>
        (layout.HasReferences ? $"{field.Size} bytes" : $"at {field.Offset}, {field.Size} bytes") + $": {field.Name} {field.Type}";
}
