using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Laminar.Compiler.Emit;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>Emitted queries whose result, or whose input, is a changelog.</summary>
public class ChangelogRunTests
{
    private static readonly DateTime Noon = new(2024, 1, 2, 12, 0, 0, DateTimeKind.Utc);

    private static Trade At(double seconds, int symbol, long quantity = 1) => new(Noon.AddSeconds(seconds), symbol, 1, quantity);

    [Theory]
    [InlineData("")]
    [InlineData(" EMIT CHANGES")]
    public void Each_row_changes_its_group(string emit) => Assert.Equal(
        ["+I 1 1", "+I 2 1", "-U 1 1", "+U 1 2"],
        RunningQuery.Run("SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol" + emit, At(0, 1), At(1, 2), At(2, 1)));

    [Fact]
    public void On_update_says_the_latest_value_of_each_batch() => Assert.Equal(
        ["+I 1 2 5", "+I 2 1 1", "+U 2 2 8"],
        Batches("SELECT Symbol, COUNT(*) AS n, SUM(Quantity) AS q FROM Trade GROUP BY Symbol EMIT ON UPDATE", [At(0, 1, 2), At(1, 2), At(2, 1, 3)], [At(3, 2, 7)]));

    [Fact]
    public void On_update_without_the_key_takes_the_old_row_back() => Assert.Equal(
        ["+I 2", "+I 1", "-U 1", "+U 2"],
        Batches("SELECT COUNT(*) AS n FROM Trade GROUP BY Symbol EMIT ON UPDATE", [At(0, 1), At(1, 2), At(2, 1)], [At(3, 2)]));

    [Fact]
    public void One_group_without_keys() => Assert.Equal(["+I 1 3", "-U 1 3", "+U 2 7"], RunningQuery.Run("SELECT COUNT(*) AS n, SUM(Quantity) AS q FROM Trade", At(0, 1, 3), At(1, 2, 4)));

    [Fact]
    public void Groups_come_and_go_with_HAVING() => Assert.Equal(
        ["+I 1 2", "-D 1 2"],
        RunningQuery.Run("SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol HAVING COUNT(*) = 2", At(0, 1), At(1, 1), At(2, 1)));

    [Fact]
    public void What_does_not_change_is_not_said() => Assert.Equal(
        ["+I 1 True"],
        RunningQuery.Run("SELECT Symbol, COUNT(*) > 0 AS some FROM Trade GROUP BY Symbol", At(0, 1), At(1, 1), At(2, 1)));

    [Fact]
    public void Windows_change_until_they_close() => Assert.Equal(
        ["+I 01/02/2024 12:00:10 1", "-U 01/02/2024 12:00:10 1", "+U 01/02/2024 12:00:10 2", "+I 01/02/2024 12:00:30 1", "-U 01/02/2024 12:00:10 2", "+U 01/02/2024 12:00:10 3"],
        RunningQuery.Run(
            "SELECT window_end AS e, COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '10' SECOND) EMIT CHANGES ALLOW LATENESS INTERVAL '6' SECOND",
            At(1, 1), At(2, 2), At(20.5, 2), At(3, 7), At(21, 2), At(4, 1)).Where(x => !x.EndsWith("30 2", StringComparison.Ordinal) && !x.StartsWith("-U 01/02/2024 12:00:30", StringComparison.Ordinal)));

    [Fact]
    public void On_watermark_says_a_window_when_it_is_complete_and_again_when_late_rows_come() => Assert.Equal(
        ["+I 2", "-U 2", "+U 3", "+I 1"],
        Batches(
            "SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '10' SECOND) EMIT ON WATERMARK ALLOW LATENESS INTERVAL '30' SECOND",
            [At(1, 1), At(2, 2)], [At(16, 2)], [At(3, 7)]));

    [Fact]
    public void Every_interval_says_what_changed() => Assert.Equal(
        ["+I 1 2", "+U 1 3", "+I 2 1"],
        RunningQuery.Run("SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol EMIT EVERY INTERVAL '10' SECOND", At(1, 1), At(2, 1), At(16, 1), At(17, 2)));

    [Fact]
    public void Late_rows_within_the_lateness_are_folded_in_before_the_close() => Assert.Equal(
        ["3", "1"],
        RunningQuery.Run(
            "SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '10' SECOND) ALLOW LATENESS INTERVAL '5' SECOND",
            At(1, 1), At(2, 2), At(16, 2), At(3, 1)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_changelog_is_counted_with_its_retractions(bool unoptimized) => Assert.Equal(
        ["1 1"],
        Fold(RunningQuery.Run(
            "WITH c AS (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) SELECT n, COUNT(*) AS symbols FROM c WHERE n < 3 GROUP BY n",
            unoptimized, null, At(0, 1), At(1, 2), At(2, 1), At(3, 1), At(4, 2), At(5, 2), At(6, 3))));

    [Fact]
    public void A_filter_over_a_changelog_leaves_halves_of_pairs() => Assert.Equal(
        ["+I 1 1", "-D 1 1"],
        RunningQuery.Run("SELECT * FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) c WHERE n = 1", true, null, At(0, 1), At(1, 1)));

    [Fact]
    public void Distinct_rows_come_once_and_stay() => Assert.Equal(["2", "1"], RunningQuery.Run("SELECT DISTINCT Symbol FROM Trade", At(0, 2), At(1, 1), At(2, 2)));

    [Fact]
    public void Distinct_rows_of_a_changelog_go_with_their_last() => Assert.Equal(
        ["+I 1", "-D 1", "+I 2"],
        RunningQuery.Run("SELECT DISTINCT n FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) c", At(0, 1), At(1, 1)));

    [Fact]
    public void Windows_over_a_changelog_close_with_what_is_left() => Assert.Equal(
        ["2 5"],
        RunningQuery.Run(
            """
            WITH c AS (SELECT Symbol, SUM(Quantity) AS q, window_end AS e FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' SECOND) EMIT CHANGES)
            SELECT COUNT(*) AS n, SUM(q) AS q FROM c GROUP BY TUMBLE(e, INTERVAL '1' MINUTE) EMIT ON WINDOW CLOSE
            """,
            At(0, 1), At(0.5, 1, 3), At(7, 2)));

    [Fact]
    public void Every_interval_of_the_time_that_is_least_behind() => Assert.Equal(
        ["+I 2", "+U 3"],
        RunningQuery.Run(
            """
            WITH w AS (SELECT window_start AS s, window_end AS e FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' SECOND))
            SELECT COUNT(*) AS n FROM w EMIT EVERY INTERVAL '10' SECOND
            """,
            At(0, 1), At(1, 1), At(17, 2)));

    [Fact]
    public void Without_event_time_the_last_row_is_the_one_that_came_last() => Assert.Equal(
        ["+I 2", "-U 2", "+U 1"],
        RunningQuery.Run("SELECT LAST_VALUE(Symbol) AS l FROM (SELECT DISTINCT Symbol FROM Trade) c", At(5, 2), At(1, 1), At(6, 2)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Rows_of_a_window_in_order(bool unoptimized) => Assert.Equal(
        ["2 1", "1 2", "3 2", "5 1"],
        RunningQuery.Run(
            "SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' SECOND) ORDER BY n, SUM(Quantity) DESC", unoptimized, null,
            At(0, 1, 9), At(0.1, 3), At(0.2, 2), At(0.3, 1), At(0.4, 3), At(20, 5)));

    [Fact]
    public void The_first_rows_so_far() => Assert.Equal(
        ["+I 3", "+I 1", "-D 3", "+I 2"],
        RunningQuery.Run("SELECT Symbol FROM Trade ORDER BY Quantity DESC, Ts LIMIT 2", At(0, 3), At(1, 1, 5), At(2, 2, 7), At(3, 4, 2)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_first_groups_of_a_changelog(bool unoptimized) => Assert.Equal(
        ["+I 1 1", "+I 2 1", "-D 2 1", "+I 3 2", "-U 3 2", "+U 3 3", "-D 1 1", "+I 2 2"],
        RunningQuery.Run(
            "SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol ORDER BY n DESC, Symbol LIMIT 2", unoptimized, null, At(0, 1), At(1, 2), At(2, 3), At(3, 3), At(4, 3), At(5, 2)));

    [Fact]
    public void What_is_ordered_by_need_not_be_selected() => Assert.Equal(
        ["+I 1", "-D 1", "+I 2", "-D 2", "+I 1"],
        RunningQuery.Run("SELECT Symbol FROM Trade GROUP BY Symbol ORDER BY SUM(Quantity) DESC LIMIT 1", At(0, 1), At(1, 2, 5), At(2, 1, 9)));

    [Fact]
    public void Changes_in_files_say_their_kind_first()
    {
        using var query = new RunningQuery.Started<Trade>(Queries.Emit("SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol"));
        var stream = new MemoryStream();
        var sink = query.Type.GetMethod("ToCsv")!.Invoke(null, [stream, null])!;
        Assert.StartsWith("Laminar.Formats.CsvSink`2[[Laminar.Change`1", sink.GetType().FullName);
    }

    private static IReadOnlyList<string> Batches(string sql, params Trade[][] batches)
    {
        using var query = new RunningQuery.Started<Trade>(Queries.Emit(sql));
        foreach (var batch in batches)
        {
            query.Input.Push(batch);
        }

        query.Complete();
        return query.Output;
    }

    private static IEnumerable<string> Fold(IEnumerable<string> changes) => changes
        .GroupBy(x => x[3..])
        .Where(x => x.Sum(change => change[0] == '+' ? 1 : -1) != 0)
        .Select(x => x.Key)
        .Order();
}
