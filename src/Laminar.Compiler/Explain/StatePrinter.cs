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
        PrintKeyOf(text, stage.Key, sql);
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

    /// <param name="sql">Names the columns that a key is computed of; without it keys have names of their own.</param>
    public static void PrintKeyOf(PlanText text, KeyLayout key, SqlPrinter? sql = null)
    {
        if (!key.IsEmpty)
        {
            PrintKey(text, key, sql);
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
            text.More(Place(layout, layout.Fields[i]) + $": {Folds(accumulator)} of {folded}{Where(accumulator, sql)}");
        }
    }

    /// <summary>What it makes of values, in words: the name of its struct is the emitted code's.</summary>
    private static string Folds(Accumulator accumulator) => accumulator.User is { } user ? user.ClrName.Split('.').Last()
        : string.Concat(AccumulatorForm.Of(accumulator.Kind).Field.Select((c, i) => (i > 0 && char.IsUpper(c) ? " " : "") + char.ToLowerInvariant(c)));

    private static void PrintKey(PlanText text, KeyLayout key, SqlPrinter? sql)
    {
        string Name(int column) => sql is null ? Printable.Text(key.Columns[column].Name) : sql.Print(key.Columns[column].Value);

        var layout = StateLayouts.OfKey(key);
        text.Item("key", key.Packed ? "8 bytes, one word" : Size(layout));
        if (!key.Packed)
        {
            for (var i = 0; i < layout.Fields.Count; i++)
            {
                var field = layout.Fields[i];
                text.More($"{Place(layout, field)}: {(i < key.Columns.Count ? Name(i) : field.Name)} {field.Type}");
            }

            return;
        }

        for (var i = 0; i < key.Columns.Count; i++)
        {
            var column = key.Columns[i];
            var nullBit = column.Nullable ? $", NULL in bit {column.NullBit}" : "";
            text.More($"bits {column.Shift}-{column.Shift + column.Bits - 1} {Name(i)} {column.Kind}{nullBit}");
        }
    }

    private static string Where(Accumulator accumulator, SqlPrinter sql)
    {
        Expr? present = accumulator.Present is null ? null : new IsNullExpr(accumulator.Present, true);
        var condition = accumulator.Include is not null && present is not null ? new AndExpr(accumulator.Include, present) : accumulator.Include ?? present;
        return condition is null ? "" : $" where {sql.Print(condition)}";
    }

    private static string Size(StructLayout layout) => $"{layout.Size} bytes" + (layout.HasReferences ? ", laid out by the runtime: it holds references" : "");

    /// <summary>Where a field lies and how large it is.</summary>
    public static string Place(StructLayout layout, FieldLayout field) =>
        (layout.HasReferences ? "" : $"at {field.Offset}, ") + (field.Size == 1 ? "1 byte" : $"{field.Size} bytes");
}
