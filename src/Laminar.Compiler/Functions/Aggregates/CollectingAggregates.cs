using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Functions;

/// <summary>Those that keep the values, or a sketch of them.</summary>
internal static class CollectingAggregates
{
    private const string Values = "24 bytes and the size of a value for each row";

    public static IEnumerable<AggregateFunction> Rows()
    {
        yield return new(AggregateKind.Median, ["MEDIAN"], AggregateShape.Value, AggregateTable.Numbers, _ => SqlType.Double)
        {
            Method = "PERCENTILE_CONT(0.5)",
            Retraction = "exact",
            Memory = Values,
        };
        yield return new(AggregateKind.PercentileCont, ["PERCENTILE_CONT"], AggregateShape.ValueAndFraction, AggregateTable.Numbers, _ => SqlType.Double)
        {
            Method = "exact, between the two nearest values in proportion",
            Retraction = "exact",
            Memory = Values,
        };
        yield return new(AggregateKind.PercentileDisc, ["PERCENTILE_DISC"], AggregateShape.ValueAndFraction, x => x.Kind == TypeKind.Boolean ? null : x, x => x)
        {
            Method = "exact: the first value whose share of the rows up to it is at least the fraction",
            Retraction = "exact",
            Memory = Values,
        };
        yield return new(AggregateKind.StringAgg, ["STRING_AGG", "LISTAGG"], AggregateShape.TextAndSeparator, x => x.Kind == TypeKind.Text ? x : null, x => x)
        {
            Method = "NULLs are passed over; ordered by event time, of equal times as they came, where no ORDER BY says otherwise, and by the text with DISTINCT",
            Retraction = "exact",
            Memory = "24 bytes, and for each row 24 bytes and its keys and text",
        };
        foreach (var (kind, name) in new[] { (AggregateKind.ArrayAgg, "ARRAY_AGG"), (AggregateKind.Collect, "COLLECT") })
        {
            yield return new(kind, [name], AggregateShape.OrderedValue, x => x, SqlType.ArrayOf)
            {
                TakesNulls = kind == AggregateKind.ArrayAgg,
                Method = (kind == AggregateKind.ArrayAgg ? "NULLs are elements" : "NULLs are passed over; the multiset is an array")
                    + "; ordered by event time, of equal times as they came, where no ORDER BY says otherwise, and by the value with DISTINCT",
                Retraction = "exact",
                Memory = "24 bytes, and for each row 24 bytes and its keys and value",
            };
        }

        yield return new(AggregateKind.Mode, ["MODE"], AggregateShape.Value, x => x, x => x)
        {
            Method = "the value that is there most often, of several the least; also MODE() WITHIN GROUP (ORDER BY x)",
            Retraction = "exact",
            Memory = Values,
        };
        yield return new(AggregateKind.ApproxCountDistinct, ["APPROX_COUNT_DISTINCT"], AggregateShape.Value, x => x, _ => SqlType.BigInt)
        {
            Needs = 0,
            IgnoresDuplicates = true,
            Method = "exact up to 256 values, then HyperLogLog: standard error 1.6 %, 99.7 % of answers within 4.9 %",
            Retraction = "as COUNT(DISTINCT x), exact",
            Memory = "24 bytes and up to 4 KiB",
        };
        yield return new(AggregateKind.ApproxPercentile, ["APPROX_PERCENTILE"], AggregateShape.ValueAndFraction, AggregateTable.Numbers, _ => SqlType.Double)
        {
            Method = "DDSketch: within 1 % of the value of that rank",
            Retraction = "the same bound",
            Memory = "72 bytes, and 8 for each 2 % step between the least and the greatest value: about 930 bytes to a factor of ten",
        };
    }
}
