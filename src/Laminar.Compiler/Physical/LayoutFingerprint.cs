using System.Globalization;
using System.Text;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>
/// A 64-bit hash (FNV-1a) of what saved state depends on: operators, window constants, key and accumulator types, in order. Expressions are not in
/// it: a query may be changed in what it computes and still read its state, not in how the state is held.
/// </summary>
public static class LayoutFingerprint
{
    public static ulong Of(PhysicalPipeline root, EquatableArray<InputStream> inputs) => Of(Description(root, inputs));

    public static ulong Of(string description)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in Encoding.UTF8.GetBytes(description))
        {
            hash = unchecked((hash ^ b) * 1099511628211UL);
        }

        return hash;
    }

    /// <summary>What is hashed.</summary>
    public static string Description(PhysicalPipeline root, EquatableArray<InputStream> inputs)
    {
        var text = new StringBuilder("laminar-1");
        foreach (var input in inputs)
        {
            if (input.Watermark is { } watermark)
            {
                text.AppendFormat(CultureInfo.InvariantCulture, "|watermark {0} {1} {2}", watermark.Strategy.Kind, watermark.Strategy.Partitions, watermark.PartitionBy?.Type.Kind);
            }
        }

        foreach (var pipeline in PipelineTree.Upwards(root))
        {
            Describe(pipeline.Source, text);
            foreach (var stage in pipeline.Stages)
            {
                Describe(stage, text);
            }
        }

        return text.ToString();
    }

    /// <summary>A stream alone keeps nothing. Where there is more, what each leaf is tells the trees apart.</summary>
    private static void Describe(PipelineSource source, StringBuilder text)
    {
        switch (source)
        {
            case UnionSource union:
                text.AppendFormat(CultureInfo.InvariantCulture, "|union {0}", union.Inputs.Count);
                break;
            case ValuesSource values:
                text.AppendFormat(CultureInfo.InvariantCulture, "|values {0}", values.Rows.Count);
                break;
            case JoinSource join:
                JoinFingerprint.Describe(join.Join, text);
                break;
        }
    }

    private static void Describe(PhysicalStage stage, StringBuilder text)
    {
        if (stage is WindowAggregateStage aggregate)
        {
            Describe(aggregate, text);
        }
        else if (stage is OverStage over)
        {
            var frame = over.Frame;
            text.AppendFormat(CultureInfo.InvariantCulture, "|over {0} {1} {2} {3}", frame.ByRange, frame.Preceding == OverFrame.Unbounded ? -1 : frame.Preceding, frame.Following, over.Depth);
            text.Append(over.Only < 0 ? string.Empty : " only");
            Describe(over.Key, text);
            Describe(over.Accumulators, text);
            Describe(over.Kept, text);
        }
        else if (stage is MatchStage match)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, "|match {0} {1} {2}", string.Join(",", match.Program), match.Before, match.Within > 0);
            Describe(match.Key, text);
            Describe(match.Kept, text);
        }
        else if (stage is GapFillStage gaps)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, "|gaps {0} {1} {2} {3}", gaps.Spec.Step, gaps.Spec.Offset, gaps.Spec.Waits, gaps.Spec.UntilWatermark);
            Describe(gaps.Key, text);
            Describe(gaps.Kept, text);
        }
        else if (stage is RankStage rank)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, "|rank {0} {1} {2} {3}", rank.Kind, rank.Limit, rank.ReadsChangelog, rank.ClosesBy);
            Describe(rank.Key, text);
            Describe(rank.Output, text);
        }
        else if (stage is RepeatStage)
        {
            text.Append("|repeat");
        }
        else if (stage is ExpiryStage)
        {
            text.Append("|expiry");
        }
        else if (stage is TimeOrderStage order)
        {
            text.Append("|order");
            Describe(order.Output, text);
        }
        else if (stage is LateStage late)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, "|late {0} {1} {2} {3}", late.Window.Size, late.Window.Slide, late.Window.Offset, late.Lateness);
        }
        else if (stage is ProbeStage)
        {
            text.Append("|probe");
        }
        else if (stage is TopNStage top)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, "|top {0} {1}", top.Limit, top.ReadsChangelog);
            Describe(top.Output, text);
        }
    }

    private static void Describe(EquatableArray<Accumulator> accumulators, StringBuilder text)
    {
        text.Append("|state");
        foreach (var accumulator in accumulators)
        {
            var nullable = accumulator.Argument is { Nullable: true } ? "?" : "";
            text.Append(' ').Append(accumulator.Kind).Append(Version(AccumulatorForm.Of(accumulator.Kind).Version)).Append(' ').Append(accumulator.Value).Append(nullable);
            foreach (var key in accumulator.Order)
            {
                text.Append(key.Descending ? " desc " : " asc ").Append(key.Kind).Append(key.NullsFirst ? " nulls first" : "");
            }

            text.Append(accumulator.User?.ClrName);
        }
    }

    /// <summary>The first is not named: states from before versions are of it.</summary>
    private static string Version(int version) => version == 1 ? string.Empty : " v" + version.ToString(CultureInfo.InvariantCulture);

    private static void Describe(WindowAggregateStage stage, StringBuilder text)
    {
        var window = stage.Window;
        text.AppendFormat(CultureInfo.InvariantCulture, "|window {0} {1} {2} delay {3} lag {4}", window.Size, window.Slide, window.Offset, stage.Delay, stage.Lag);
        if (window.Kind is WindowKind.Cumulate or WindowKind.Session || stage.Lateness != 0)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, " {0} lateness {1}", window.Kind, stage.Lateness);
        }

        text.Append(stage.LateItems is null ? "" : " late");
        Describe(stage.Key, text);

        Describe(stage.Accumulators, text);
        if (stage.Changelog is { } changelog)
        {
            Describe(changelog, stage.Output, text);
        }
    }

    private static void Describe(KeyLayout keys, StringBuilder text)
    {
        text.Append(keys.Packed ? "|packed" : "|key");
        foreach (var key in keys.Columns)
        {
            text.Append(' ').Append(key.Kind).Append(key.Nullable ? "?" : "");
        }
    }

    /// <summary>A group keeps the row that was handed on.</summary>
    private static void Describe(ChangelogAggregation changelog, EquatableArray<RowColumn> output, StringBuilder text)
    {
        var emission = changelog.Emission;
        text.AppendFormat(CultureInfo.InvariantCulture, "|emits {0} {1} {2} {3}", emission.Kind, emission.Every, emission.Lateness, changelog.Upserts);
        text.Append(changelog.Ttl > 0 ? " ttl" : "");
        Describe(output, text);
    }

    private static void Describe(EquatableArray<RowColumn> columns, StringBuilder text)
    {
        foreach (var column in columns)
        {
            text.Append(' ').Append(column.Clr).Append(column.Nullable ? "?" : "");
        }
    }
}
