using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Roslyn.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Streams;

/// <summary>The watermark strategy that [Stream] declares. Whatever does not fit together is reported where it is written.</summary>
internal sealed class Watermark(StreamArguments stream, IReadOnlyList<Column> columns, List<Diagnostic> findings)
{
    private const int MostPartitions = 4096;
    private const long DefaultInterval = 200_000_000;

    private static readonly WatermarkKind[] FromRows = { WatermarkKind.Bounded, WatermarkKind.Ascending, WatermarkKind.Periodic, WatermarkKind.Punctuated };

    private WatermarkKind Kind => (WatermarkKind)stream.Watermark;

    public WatermarkStrategy Read()
    {
        var strategy = new WatermarkStrategy(
            Kind,
            Length("MaxDelay", stream.MaxDelay, 0),
            Kind == WatermarkKind.Periodic ? Length("WatermarkInterval", stream.WatermarkInterval, DefaultInterval) : 0,
            When(),
            Partitions(),
            PartitionBy(),
            Length("IdleTimeout", stream.IdleTimeout, WatermarkStrategy.DefaultIdleTimeout),
            stream.AlignmentGroup,
            Length("MaxDrift", stream.MaxDrift, 0));
        CheckTime();
        CheckPartitions(strategy);
        CheckAlignment();
        return strategy;
    }

    private void CheckTime()
    {
        if (stream.Says("Watermark") && Kind != WatermarkKind.ProcessingTime && stream.EventTime is null)
        {
            Wrong("Watermark", $"a watermark of kind {Kind} needs an event time: name its member with EventTime");
        }

        if (Kind == WatermarkKind.ProcessingTime && stream.EventTime is not null)
        {
            Wrong("EventTime", "the rows of a stream in processing time happen when they arrive: leave out EventTime, or the watermark's kind");
        }

        OnlyFor("MaxDelay", "says how far behind the newest row a row may come", WatermarkKind.Bounded, WatermarkKind.Periodic);
        OnlyFor("WatermarkInterval", "says how often the watermark is taken over", WatermarkKind.Periodic);
        OnlyFor("WatermarkWhen", "names the member that makes a row's time the watermark", WatermarkKind.Punctuated);
    }

    private void OnlyFor(string argument, string meaning, params WatermarkKind[] kinds)
    {
        if (stream.Says(argument) && !kinds.Contains(Kind))
        {
            Wrong(argument, $"{argument} {meaning}, which is for WatermarkKind.{string.Join(" and ", kinds)} only; this stream's is {Kind}");
        }
    }

    private void CheckPartitions(WatermarkStrategy strategy)
    {
        var isPartitioned = stream.Says("Partitions") || stream.Says("PartitionBy");
        if (stream.Says("Partitions") && stream.Says("PartitionBy"))
        {
            Wrong("PartitionBy", "partitions have numbers (Partitions) or are values of a member (PartitionBy), not both");
        }

        if (isPartitioned && !FromRows.Contains(strategy.Kind))
        {
            Wrong(stream.Says("Partitions") ? "Partitions" : "PartitionBy", $"a watermark of kind {Kind} does not come from rows, so partitions have none of their own");
        }

        if (stream.Says("IdleTimeout") && !isPartitioned)
        {
            Wrong("IdleTimeout", "a single partition holds nobody back, so it needs no IdleTimeout: add Partitions or PartitionBy, or leave it out");
        }
    }

    private void CheckAlignment()
    {
        if (stream.Says("AlignmentGroup") != stream.Says("MaxDrift"))
        {
            Wrong(stream.Says("MaxDrift") ? "MaxDrift" : "AlignmentGroup", "AlignmentGroup and MaxDrift go together: who waits for whom, and how far one may run ahead");
        }
    }

    private int When()
    {
        if (stream.WatermarkWhen is not { } name)
        {
            if (Kind == WatermarkKind.Punctuated)
            {
                Wrong("Watermark", "a punctuated watermark needs the bool member that makes a row's time the watermark: WatermarkWhen = nameof(…)");
            }

            return -1;
        }

        return Column("WatermarkWhen", name, column => column.Type == SqlType.Boolean, "a bool");
    }

    private int Partitions()
    {
        if (stream.Says("Partitions") && stream.Partitions is < 1 or > MostPartitions)
        {
            Wrong("Partitions", $"a stream has 1 to {MostPartitions} partitions");
            return 1;
        }

        return stream.Says("Partitions") ? stream.Partitions : 1;
    }

    private int PartitionBy() => stream.PartitionBy is not { } name
        ? -1
        : Column("PartitionBy", name, column => column.Type.IsInteger || column.Type == SqlType.Text, "a whole number, an enum or text");

    private int Column(string argument, string name, System.Func<Column, bool> fits, string wanted)
    {
        var index = columns.ToList().FindIndex(column => column.Member == RowMembers.Escape(name));
        if (index >= 0 && fits(columns[index]))
        {
            return index;
        }

        Wrong(argument, $"{argument} names '{name}', which is not {(index < 0 ? "a public member that can be read" : wanted)}");
        return -1;
    }

    private long Length(string argument, string? text, long unsaid)
    {
        if (text is null)
        {
            return unsaid;
        }

        var problem = Delay.Read(text, out var nanoseconds);
        if (problem is null && nanoseconds == 0 && argument is "WatermarkInterval" or "IdleTimeout")
        {
            problem = "it must be longer than zero";
        }

        if (problem is not null)
        {
            findings.Add(Descriptors.At(stream.Place(argument), DeclarationRules.BadMaxDelay, argument, text, problem));
        }

        return nanoseconds;
    }

    private void Wrong(string argument, string problem) => findings.Add(Descriptors.At(stream.Place(argument), DeclarationRules.BadWatermark, problem));
}
