using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>
/// Each row once for each list of expressions. It is late once, if all its copies are, and bad once: what fails on one copy fails on all. Its keys are made
/// for all copies before any is handed on: a row of which one key fails is one bad row and in no group, as if the keys were columns of the row.
/// </summary>
public sealed class ExpandStage(ExpandNode node, Chain chain, IStage next, Tally tally) : ReadingStage(chain, next, tally)
{
    protected override void Take(IRow row, int weight)
    {
        var copies = node.Copies.Select(copy => new ProjectedRow(row, copy, null)).ToList();
        foreach (var copy in copies)
        {
            for (var key = node.Input.Output.Count; key < node.Output.Count; key++)
            {
                _ = copy[key];
            }
        }

        var (late, bad) = (Tally.RowsLate, Tally.RowsBad);
        var lates = new HashSet<long>();
        foreach (var copy in copies)
        {
            var before = Tally.RowsLate;
            Next.Push(copy, weight);
            lates.Add(Tally.RowsLate - before);
            if (Tally.LastBad == copy)
            {
                break;
            }
        }

        // Whether what nobody reads is copied is left open.
        Tally.OpenQuestion ??= Tally.RowsBad > bad ? null : SourceRow.Copy(copies[0], node.Output.Count).Failure;

        // Sessions have keys: a row may extend that of one set, and be late for that of another.
        Tally.OpenQuestion ??= lates.Count == 1 ? null : "a row is late in some grouping sets only";
        Tally.RowsLate = long.Min(Tally.RowsLate, late + 1);
    }
}
