using System.Linq;
using Laminar.Compiler.Binding;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Scripts;

/// <summary>
/// WATERMARK FOR ts AS ts, AS ts - INTERVAL …, AS SOURCE_WATERMARK(), and the options about it: the event-time column and how the watermark follows from the rows.
/// </summary>
internal sealed class WatermarkReader(DiagnosticBag diagnostics, CreateTableStatement statement, WatermarkOptions options)
{
    private const long NanosecondsPerTick = 100;

    /// <summary>Index of the column among <paramref name="columns"/> (-1 without a watermark, or with a wrong one) and the strategy.</summary>
    public (int EventTime, WatermarkStrategy Strategy) Read(EquatableArray<Column> columns, EquatableArray<Column> stored)
    {
        if (statement.Watermark is not { } watermark)
        {
            foreach (var option in statement.Options.Where(option => option.Key.StartsWith(WatermarkOptions.Prefix, System.StringComparison.OrdinalIgnoreCase)))
            {
                Wrong(option, "the source has no watermark: add WATERMARK FOR … AS …");
            }

            return (-1, WatermarkStrategy.InOrder);
        }

        var table = statement.Name.Text;
        var names = columns.Select(column => column.Name).ToList();
        var found = NameMatching.Find(watermark.Column, names);
        if (found.Count != 1)
        {
            var near = Text.DidYouMean.Find(watermark.Column.Text, names);
            Wrong(watermark, table, $"it has no column {watermark.Column.Text}" + (near is null ? "" : $" (did you mean {near}?)"));
            return (-1, WatermarkStrategy.InOrder);
        }

        var column = columns[found[0]];
        if (column.Type.Kind != TypeKind.Timestamp)
        {
            Wrong(watermark, table, $"{column.Name} is {TypeText.Of(column.Type)}" + (column.Type.IsInteger ? Unitless(column.Name) : ""));
            return (-1, WatermarkStrategy.InOrder);
        }

        return Strategy(watermark, stored) is { } strategy ? (found[0], strategy) : (-1, WatermarkStrategy.InOrder);
    }

    private static string Unitless(string name) =>
        $", a number whose unit is not known: add a column that says it, as in event_time AS TO_TIMESTAMP_LTZ({name}, 3) where it counts milliseconds (0 for seconds), or declare {name} TIMESTAMP and WITH ('timestamp.unit' = 'milliseconds')";

    private WatermarkStrategy? Strategy(WatermarkSyntax watermark, EquatableArray<Column> stored)
    {
        if (watermark.Strategy is CallSyntax { Arguments.Count: 0 } call && string.Equals(call.Name.ToString(), "SOURCE_WATERMARK", System.StringComparison.OrdinalIgnoreCase))
        {
            foreach (var option in statement.Options.Where(option => option.Key.StartsWith(WatermarkOptions.Prefix, System.StringComparison.OrdinalIgnoreCase) && option.Key.IndexOf("alignment", System.StringComparison.OrdinalIgnoreCase) < 0))
            {
                Wrong(option, "the source says its watermark by itself (SOURCE_WATERMARK()), so rows do not");
            }

            return new WatermarkStrategy(WatermarkKind.Source, AlignmentGroup: options.AlignmentGroup, MaxDrift: options.MaxDrift ?? 0);
        }

        if (Delay(watermark) is not { } delay)
        {
            return null;
        }

        if (options.AlignmentGroup is null != options.MaxDrift is null)
        {
            Wrong(Option("alignment.group") ?? Option("alignment.max-drift")!, "alignment.group and alignment.max-drift go together: who waits for whom, and how far one may run ahead");
        }

        var when = Column("when", options.When, stored, x => x.Type == SqlType.Boolean, "BOOLEAN");
        var by = Column("partition-by", options.PartitionBy, stored, x => x.Type.IsInteger || x.Type == SqlType.Text, "of whole numbers or text");
        var kind = options.When is not null ? WatermarkKind.Punctuated : options.IsPeriodic ? WatermarkKind.Periodic : WatermarkKind.Bounded;
        if (kind == WatermarkKind.Punctuated && (options.IsPeriodic || delay > 0))
        {
            Wrong(Option("when")!, "the watermark is then the time of those rows: write AS " + watermark.Column.Text + ", without an interval and not periodic");
        }

        return new WatermarkStrategy(
            kind, delay, kind == WatermarkKind.Periodic ? options.Interval : 0, when, 1, by, options.IdleTimeout, options.AlignmentGroup, options.MaxDrift ?? 0);
    }

    private int Column(string option, string? name, EquatableArray<Column> stored, System.Func<Column, bool> fits, string wanted)
    {
        if (name is null)
        {
            return -1;
        }

        var index = stored.ToList().FindIndex(column => NameMatching.Fold(column.Name) == NameMatching.Fold(name));
        if (index < 0 || !fits(stored[index]))
        {
            Wrong(Option(option)!, index < 0 ? $"{statement.Name.Text} stores no column {name}" : $"{name} is {TypeText.Of(stored[index].Type)}, and a column {wanted} is expected");
            return -1;
        }

        return index;
    }

    private OptionSyntax? Option(string name) =>
        statement.Options.FirstOrDefault(option => string.Equals(option.Key, WatermarkOptions.Prefix + name, System.StringComparison.OrdinalIgnoreCase));

    private void Wrong(OptionSyntax option, string problem) => diagnostics.Report(ScriptRules.BadOption, option.ValueSpan, option.Key, option.Value, problem);

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
