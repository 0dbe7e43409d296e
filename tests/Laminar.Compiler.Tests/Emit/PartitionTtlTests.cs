using System;
using System.IO;
using Laminar.Compiler.Emit;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>STATE TTL of partitions: by the clock, over a restore with another interval, and what is counted. Rows may come five seconds late.</summary>
public sealed class PartitionTtlTests
{
    private static readonly DateTime Noon = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    private readonly ManualClock _clock = new(Noon);

    [Fact]
    public void By_the_clock_a_partition_goes_with_a_tick()
    {
        using var query = Start("SELECT Quantity, COUNT(*) OVER (PARTITION BY Symbol ORDER BY PROCTIME()) AS n FROM Trade STATE TTL INTERVAL '10' SECOND");
        query.Input.Push([Trade(1, 10), Trade(2, 11)]);
        Pass(9);
        query.Input.Push([Trade(1, 12)]);
        Pass(9);
        query.Tick();
        Assert.Equal((1, 1), (query.Counters.GroupsExpired, query.Counters.Groups));
        query.Input.Push([Trade(1, 13), Trade(2, 14)]);
        Pass(10);
        query.Tick();
        Assert.Equal((3, 0), (query.Counters.GroupsExpired, query.Counters.Groups));
        query.Input.Push([Trade(1, 15)]);
        Assert.Equal(["10 1", "11 1", "12 2", "13 3", "14 1", "15 1"], query.Output);
    }

    /// <summary>The rank takes the rows as they are: a projection of them is not the join's own.</summary>
    [Fact]
    public void Ranks_over_a_join_are_forgotten() => Assert.Empty(EmittedCompilation.Diagnose(Queries.Emit(
        """
        SELECT Quantity FROM (
          SELECT Quantity, ROW_NUMBER() OVER (ORDER BY Quantity DESC) AS n
          FROM (SELECT a.Quantity, a.Ts FROM Trade AS a SEMI JOIN Trade AS b ON a.Symbol = b.Symbol AND b.Ts BETWEEN a.Ts + INTERVAL '1' SECOND AND a.Ts + INTERVAL '2' SECOND) AS q
          STATE TTL INTERVAL '10' SECOND
        ) AS r WHERE n < 4
        """)));

    [Fact]
    public void What_waits_for_a_later_row_comes_out_when_its_partition_goes()
    {
        using var query = Start("SELECT Quantity, LEAD(Quantity) OVER (PARTITION BY Symbol ORDER BY Ts) AS next FROM Trade LATE DATA DROP STATE TTL INTERVAL '10' SECOND");
        query.Input.Push([Trade(2, 20, 1), Trade(1, 10, 2), Trade(3, 30, 3)]);
        Assert.Empty(query.Output);
        query.Input.Push([Trade(9, 90, 30)]);
        Assert.Equal(["20 NULL", "10 NULL", "30 NULL"], query.Output);
        query.Input.Push([Trade(1, 11, 31), Trade(1, 12, 32)]);
        query.Complete();
        Assert.Equal(["20 NULL", "10 NULL", "30 NULL", "11 12", "12 NULL", "90 NULL"], query.Output);
    }

    [Fact]
    public void The_interval_may_be_another_one_after_a_restore()
    {
        const string Sql = "SELECT Quantity, LAG(Quantity) OVER (PARTITION BY Symbol ORDER BY Ts) AS before FROM Trade LATE DATA DROP STATE TTL INTERVAL '{0}' SECOND";
        using var state = new MemoryStream();
        using (var query = Start(string.Format(Sql, 10)))
        {
            query.Input.Push([Trade(1, 10), Trade(2, 20, 5)]);
            query.Save(state);
        }

        state.Position = 0;
        using var longer = Start(string.Format(Sql, 20), state);
        longer.Input.Push([Trade(1, 11, 15)]);
        longer.Complete();
        state.Position = 0;
        using var shorter = Start(string.Format(Sql, 4), state);
        shorter.Input.Push([Trade(2, 21, 8), Trade(1, 11, 9)]);
        shorter.Complete();
        Assert.Equal(["20 NULL", "11 10"], longer.Output);
        Assert.Equal(["20 NULL", "21 20", "11 NULL"], shorter.Output);
        Assert.Equal((0, 1), (longer.Counters.GroupsExpired, shorter.Counters.GroupsExpired));
    }

    [Fact]
    public void A_rank_whose_partition_goes_is_taken_back()
    {
        using var query = Start("SELECT Quantity, r FROM (SELECT Quantity, RANK() OVER (PARTITION BY Symbol ORDER BY Quantity) AS r FROM Trade STATE TTL INTERVAL '10' SECOND) AS q WHERE r <= 2");
        query.Input.Push([Trade(1, 10), Trade(1, 10, 1), Trade(1, 12, 2), Trade(2, 5, 3)]);
        query.Input.Push([Trade(3, 1, 17)]);
        query.Input.Push([Trade(1, 11, 18)]);
        Assert.Equal(["+I 10 1", "+I 10 1", "+I 5 1", "-D 10 1", "-D 10 1", "+I 1 1", "-D 5 1", "+I 11 1"], query.Output);
        Assert.Equal(2, query.Counters.GroupsExpired);
        Assert.Equal(2, query.Counters.Groups);
    }

    private void Pass(int seconds) => _clock.Now = _clock.Now.AddSeconds(seconds);

    private RunningQuery.Started<Trade> Start(string sql, Stream? state = null) =>
        new(CSharpEmitter.Emit(Queries.Plan(sql), Queries.Declaration), new QueryOptions { Time = _clock, FarFuture = null, RestoreFrom = state });

    private static Trade Trade(int symbol, long quantity, int second = 0) => new(Noon.AddSeconds(second), symbol, 0, quantity);
}
