using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

/// <summary>A join with a table that is asked: what it is asked for, how long its answers are kept, and what waits for them.</summary>
internal static class AskedJoinPrinter
{
    public static void Print(PlanText text, AskedJoinStage join)
    {
        var asked = join.Asked;
        text.Item("table", $"{Printable.Text(join.Table.Name)}, asked when a row needs it; a question that fails {(asked.Retries == 0 ? "is not asked again" : $"is asked again up to {Times(asked.Retries)}{(asked.RetryPause > 0 ? $", each {Duration.Text(asked.RetryPause)} later" : "")}")}");
        if (asked.Timeout > 0)
        {
            text.Item("timeout", $"a request that takes longer than {Duration.Text(asked.Timeout)} by the clock has failed");
        }

        text.List("reads", join.Table.Columns.Select(c => $"{Printable.Text(c.Name)} {TypeText.Of(c.Type)}{(c.Nullable ? "" : " NOT NULL")}"));
        text.Item("cache", $"{Number(asked.MaxEntries)} answers, rows and absences; the oldest goes first");
        text.Item("ttl", asked.Ttl == 0 ? "none: an answer is for the rows of its batch, and for those that waited for it" : Duration.Text(asked.Ttl) + " from when the answer is taken, by the clock");
        text.Item("waiting", $"{Number(asked.MaxInFlight)} rows, and the watermarks between them, in their order; at the bound a push waits");
    }

    public static string Emits(AskedJoinStage join) =>
        join.Shape == JoinShape.Left ? ", each left row when its answer is there, with what was found or without, in the order of the left rows" : ", each left row when its answer is there, with what was found, in the order of the left rows";

    public static string Bound(AskedJoinStage join) => $"yes: {Number(join.Asked.MaxInFlight)} rows that wait, {Number(join.Asked.MaxEntries)} answers";

    public static string Key(AskedJoinStage join, int key) => Printable.Text(join.Key[key].Name);

    private static string Times(int count) => count == 1 ? "once" : Number(count) + " times";

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
