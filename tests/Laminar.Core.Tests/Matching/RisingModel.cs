using System.Collections.Generic;
using System.Linq;
using Laminar.Core.Tests.Operators;

namespace Laminar.Core.Tests.Matching;

/// <summary>The matches of a key, from all of its rows at once.</summary>
internal static class RisingModel
{
    public static List<Risen> Of<TRising>(List<Row> rows, ref long bad) where TRising : struct, IRising
    {
        var made = new List<Risen>();
        var number = 0;
        for (var start = 0; start < rows.Count;)
        {
            var count = Length<TRising>(rows, start, out var fails);
            bad += fails ? 1 : 0;
            if (fails || count < 3)
            {
                start++;
                continue;
            }

            number++;
            var match = rows.GetRange(start, count);
            for (var i = TRising.AllRows ? 0 : count - 1; i < count; i++)
            {
                if (TRising.IsCareful && match[i].Value == Rising<TRising>.BadResult)
                {
                    bad++;
                    continue;
                }

                made.Add(new(match[i].Key, number, match[i].Time, match[i].Value, i + 1, Sum(match.Take(i + 1)), Sum(match)));
            }

            start += count;
        }

        return made;
    }

    /// <summary>How many rows a match that begins here has at the most, be it one or not.</summary>
    private static int Length<TRising>(List<Row> rows, int start, out bool fails) where TRising : struct, IRising
    {
        var count = 1;
        fails = false;
        for (var at = start + 1; at < rows.Count && !(TRising.Within > 0 && rows[at].Time > rows[start].Time + TRising.Within); at++, count++)
        {
            fails = TRising.IsCareful && rows[at].Value == Rising<TRising>.BadTest;
            if (fails || rows[at].Value <= rows[at - 1].Value || (TRising.IsBounded && Sum(rows.GetRange(start, count + 1)) >= Rising<TRising>.Most))
            {
                break;
            }
        }

        return count;
    }

    private static long Sum(IEnumerable<Row> match) => match.Skip(1).Sum(x => x.Value);
}
