using System.Collections.Generic;
using System.Linq;
using Laminar.Core.Tests.Operators;

namespace Laminar.Core.Tests.Gaps;

/// <summary>What comes out for the rows of a key, from all of them at once: nothing of it depends on when they come.</summary>
internal static class GapModel
{
    /// <param name="rows">Of one key, in order of time.</param>
    /// <param name="now">The latest time that anybody has told.</param>
    public static IEnumerable<Filled> Of<TGaps>(List<Row> rows, long now) where TGaps : struct, IGaps
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (IsBucket(row.Time))
            {
                yield return new(row.Time, row.Key, row.Value, TGaps.Interpolates ? row.Value : null, row.Text);
            }

            var end = row.Time + Filling<TGaps>.MaxGap;
            var isClosed = i + 1 < rows.Count && rows[i + 1].Time <= end;
            var until = isClosed ? rows[i + 1].Time - 1 : !TGaps.UntilWatermark ? row.Time : long.Min(end, now);
            for (var time = row.Time + 1; time <= until; time++)
            {
                if (IsBucket(time))
                {
                    double? mean = !TGaps.Interpolates || !isClosed ? null : row.Value + ((rows[i + 1].Value - (double)row.Value) * ((time - row.Time) / (double)(rows[i + 1].Time - row.Time)));
                    yield return new(time, row.Key, row.Value, mean, row.Text);
                }
            }
        }
    }

    private static bool IsBucket(long time) => (((time % 10) + 10) % 10) == 3;
}
