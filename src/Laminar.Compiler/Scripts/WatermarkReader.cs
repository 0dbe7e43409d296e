using System.Linq;
using Laminar.Compiler.Binding;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Scripts;

/// <summary>WATERMARK FOR ts AS ts [- INTERVAL …]: the event-time column and how far behind the newest row a row may come.</summary>
internal sealed class WatermarkReader(DiagnosticBag diagnostics)
{
    private const long NanosecondsPerTick = 100;

    /// <summary>Index of the column (-1 without a watermark, or with a wrong one) and the delay in nanoseconds.</summary>
    public (int EventTime, long MaxDelay) Read(WatermarkSyntax? watermark, string table, EquatableArray<Column> columns)
    {
        if (watermark is null)
        {
            return (-1, 0);
        }

        var names = columns.Select(column => column.Name).ToList();
        var found = NameMatching.Find(watermark.Column, names);
        if (found.Count != 1)
        {
            var near = Text.DidYouMean.Find(watermark.Column.Text, names);
            Wrong(watermark, table, $"it has no column {watermark.Column.Text}" + (near is null ? "" : $" (did you mean {near}?)"));
            return (-1, 0);
        }

        var column = columns[found[0]];
        if (column.Type.Kind != TypeKind.Timestamp)
        {
            Wrong(watermark, table, $"{column.Name} is {TypeText.Of(column.Type)}");
            return (-1, 0);
        }

        return Delay(watermark) is { } delay ? (found[0], delay) : (-1, 0);
    }

    private void Wrong(WatermarkSyntax watermark, string table, string problem) =>
        diagnostics.Report(ScriptRules.WatermarkColumn, watermark.Column.Span, table, problem);

    private long? Delay(WatermarkSyntax watermark)
    {
        switch (watermark.Strategy)
        {
            case NameSyntax name when Names(name, watermark.Column):
                return 0;
            case BinarySyntax { Op: BinaryOp.Subtract, Left: NameSyntax name, Right: IntervalSyntax interval } when Names(name, watermark.Column):
                return Nanoseconds(interval);
            default:
                diagnostics.Report(ScriptRules.WatermarkStrategy, watermark.Strategy.Span, watermark.Column.Text);
                return null;
        }
    }

    private static bool Names(NameSyntax name, Identifier column) => name.Name.Parts.Count == 1 && NameMatching.Fold(name.Name.Last.Text) == NameMatching.Fold(column.Text);

    private long? Nanoseconds(IntervalSyntax interval)
    {
        var problem = IntervalText.Parse(interval.Text, interval.From, interval.To, out var ticks);
        if (problem is null && (interval.Negative ? ticks > 0 : ticks < 0))
        {
            problem = "a watermark cannot run ahead of the rows";
        }

        if (problem is null && ticks is > long.MaxValue / NanosecondsPerTick or < -long.MaxValue / NanosecondsPerTick)
        {
            problem = "it is too long";
        }

        if (problem is not null)
        {
            Report(interval.Span, interval.Text, problem);
            return null;
        }

        return System.Math.Abs(ticks) * NanosecondsPerTick;
    }

    private void Report(TextSpan span, string text, string problem) => diagnostics.Report(BindingRules.BadLiteral, span, text, "an INTERVAL", problem);
}
