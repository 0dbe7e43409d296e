using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Laminar.Compiler.Catalog;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>A table that is asked when a row needs it: what comes out, in which order, and what waits for what.</summary>
public sealed class AskedLookupTests
{
    private const string Inner = "SELECT t.Quantity, r.Factor FROM Trade AS t JOIN Rates FOR SYSTEM_TIME AS OF PROCTIME() AS r ON t.Symbol = r.Symbol";
    private const string Left = "SELECT t.Quantity, r.Factor, r.Note FROM Trade AS t LEFT JOIN Rates FOR SYSTEM_TIME AS OF PROCTIME() AS r ON t.Symbol = r.Symbol";

    private static readonly DateTime Noon = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    private readonly Rates _rates = new() { Rows = { [1] = new(1, 1.5), [2] = new(2, 2.5, "two") } };
    private readonly ManualClock _clock = new(Noon);

    [Fact]
    public void What_is_known_comes_at_once()
    {
        _rates.IsKnown = _ => true;
        using var query = Start(Left);
        query.Input.Push([Trade(1, 10), Trade(3, 11), Trade(2, 12), Trade(1, 13)]);
        Assert.Equal(["10 1.5 NULL", "11 NULL NULL", "12 2.5 two", "13 1.5 NULL"], query.Output);
        Assert.Equal([1, 3, 2], _rates.Asked);
    }

    [Fact]
    public void Rows_come_out_in_their_order_whatever_the_order_of_the_answers()
    {
        using var query = Start(Left);
        query.Input.Push([Trade(1, 10), Trade(2, 11), Trade(1, 12), Trade(3, 13)]);
        Assert.Equal([1, 2, 3], _rates.Open);
        _rates.Answer(3);
        _rates.Answer(2);
        query.Tick();
        Assert.Empty(query.Output);
        Assert.Equal(4, query.Counters.RowsHeld);
        _rates.Answer(1);
        query.Tick();
        Assert.Equal(["10 1.5 NULL", "11 2.5 two", "12 1.5 NULL", "13 NULL NULL"], query.Output);
        Assert.Equal(0, query.Counters.RowsHeld);
    }

    [Fact]
    public void An_inner_join_leaves_out_what_is_not_there()
    {
        using var query = Start(Inner);
        query.Input.Push([Trade(3, 10), Trade(2, 11)]);
        _rates.AnswerAll();
        query.Input.Push([Trade(2, 12)]);
        Assert.Equal(["11 2.5", "12 2.5"], query.Output);
    }

    [Fact]
    public void A_table_needs_no_system_time_and_may_come_first_in_no_join()
    {
        _rates.IsKnown = _ => true;
        using var query = Start("SELECT t.Quantity, r.Factor FROM Trade AS t JOIN Rates AS r ON t.Symbol = r.Symbol AND r.Factor > 2");
        query.Input.Push([Trade(1, 10), Trade(2, 11)]);
        Assert.Equal(["11 2.5"], query.Output);
    }

    [Fact]
    public void Answers_are_used_for_their_time_to_live_absence_too()
    {
        _rates.IsKnown = _ => true;
        using var query = Start(Left, new AskedTable("", Ttl: 10 * AskedQueries.Second));
        query.Input.Push([Trade(1, 10), Trade(3, 11)]);
        _clock.Now = Noon.AddSeconds(9);
        query.Input.Push([Trade(1, 12), Trade(3, 13)]);
        Assert.Equal([1, 3], _rates.Asked);
        _rates.Rows[3] = new(3, 3.5);
        _clock.Now = Noon.AddSeconds(10);
        query.Input.Push([Trade(1, 14), Trade(3, 15)]);
        Assert.Equal([1, 3, 1, 3], _rates.Asked);
        Assert.Equal("15 3.5 NULL", query.Output[^1]);
    }

    [Fact]
    public void Without_a_time_to_live_an_answer_is_for_its_batch()
    {
        _rates.IsKnown = _ => true;
        using var query = Start(Left);
        query.Input.Push([Trade(1, 10), Trade(1, 11)]);
        query.Input.Push([Trade(1, 12)]);
        Assert.Equal([1, 1], _rates.Asked);
    }

    [Fact]
    public void The_oldest_answer_goes_where_there_are_too_many()
    {
        _rates.IsKnown = _ => true;
        using var query = Start(Left, new AskedTable("", Ttl: 3600 * AskedQueries.Second, MaxEntries: 2));
        query.Input.Push([Trade(1, 10), Trade(2, 11), Trade(1, 12), Trade(3, 13), Trade(2, 14), Trade(1, 15)]);
        Assert.Equal([1, 2, 3, 1], _rates.Asked);
        Assert.Equal(6, query.Output.Count);
    }

    [Fact]
    public void A_watermark_waits_with_the_rows_before_it()
    {
        using var query = new RunningQuery.Started<Trade>(
            AskedQueries.Source<Rates>(
                """
                SELECT window_end, COUNT(*) AS n, SUM(r.Factor) AS f FROM (SELECT t.Ts, t.Symbol, r.Factor FROM Trade AS t JOIN Rates FOR SYSTEM_TIME AS OF PROCTIME() AS r ON t.Symbol = r.Symbol) AS r
                GROUP BY TUMBLE(Ts, INTERVAL '10' SECOND) LATE DATA DROP
                """), Options(), _rates);
        query.Input.Push([Trade(1, 10), Trade(2, 11, 4)]);
        query.Input.Push([Trade(1, 12, 30)]);
        Assert.Empty(query.Output);
        _rates.Answer(1);
        query.Tick();
        Assert.Empty(query.Output);
        _rates.Answer(2);
        query.Tick();
        Assert.Equal(["2 4"], query.Output.Select(x => x[(x.LastIndexOf("00 ", StringComparison.Ordinal) + 3)..]).Select(x => x[(x.IndexOf("2 4", StringComparison.Ordinal))..]));
        Assert.Equal(0, query.Counters.RowsLate);
        query.Complete();
        Assert.Equal(2, query.Output.Count);
    }

    [Fact]
    public async Task The_end_waits_for_all_answers()
    {
        using var query = Start(Left);
        query.Input.Push([Trade(1, 10), Trade(2, 11)]);
        var answered = Task.Run(_rates.AnswerAll);
        query.Complete();
        await answered;
        Assert.Equal(["10 1.5 NULL", "11 2.5 two"], query.Output);
    }

    [Fact]
    public async Task At_the_bound_a_push_waits_for_the_first_row()
    {
        using var query = Start(Left, new AskedTable("", MaxInFlight: 2));
        query.Input.Push(Trade(1, 10));
        Assert.False(query.IsPaused<Trade>());
        query.Input.Push(Trade(2, 11));
        Assert.True(query.IsPaused<Trade>());
        var other = Task.Run(() => _rates.Answer(1));
        query.Input.Push(Trade(1, 12));
        await other;
        Assert.Equal(["10 1.5 NULL"], query.Output);
        Assert.Equal(2, query.Counters.RowsHeld);
        _rates.Answer(2);
        Assert.False(query.IsPaused<Trade>());
        query.Tick();
        Assert.Equal(["10 1.5 NULL", "11 2.5 two", "12 1.5 NULL"], query.Output);
        Assert.Equal([1, 2], _rates.Asked);
    }

    [Fact]
    public void A_question_that_fails_is_asked_again_as_often_as_said()
    {
        using var query = Start(Left, new AskedTable("", Retries: 1));
        query.Input.Push([Trade(1, 10)]);
        _rates.Fail(1, "no line");
        query.Tick();
        Assert.Equal([1, 1], _rates.Asked);
        _rates.Answer(1);
        query.Tick();
        Assert.Equal(["10 1.5 NULL"], query.Output);
    }

    [Fact]
    public void Rows_whose_question_failed_are_bad_rows_and_the_next_one_asks_anew()
    {
        using var query = Start(Left, new AskedTable("", Ttl: 3600 * AskedQueries.Second));
        query.Input.Push([Trade(1, 10), Trade(2, 11)]);
        _rates.Fail(1, "no line");
        _rates.Answer(2);
        var failure = Assert.Throws<BadRowException>(query.Tick);
        Assert.Equal("A result row failed: Rates could not be asked: no line", failure.Message);
        Assert.Equal(1, Assert.IsType<LookupException>(failure.InnerException).Attempts);
        Assert.Equal(["11 2.5 two"], query.Output);
        query.Input.Push([Trade(1, 12)]);
        _rates.Answer(1);
        query.Tick();
        Assert.Equal(["11 2.5 two", "12 1.5 NULL"], query.Output);
    }

    [Fact]
    public void Bad_rows_are_skipped_where_that_is_the_policy()
    {
        using var query = new RunningQuery.Started<Trade>(AskedQueries.Source<Rates>(Left, new AskedTable("", Retries: 2)), new() { BadRows = BadRows.Skip, Time = _clock }, _rates);
        _rates.OnAsked = key => _rates.Fail(key, "no line");
        query.Input.Push([Trade(1, 10), Trade(1, 11)]);
        Assert.Empty(query.Output);
        Assert.Equal(2, query.Counters.RowsBad);
        Assert.Equal(6, _rates.Asked.Count);
    }

    [Fact]
    public void Rows_that_wait_are_saved_and_ask_again()
    {
        using var state = new MemoryStream();
        var source = AskedQueries.Source<Rates>(Left);
        using (var query = new RunningQuery.Started<Trade>(source, Options(), _rates))
        {
            query.Input.Push([Trade(1, 10), Trade(2, 11)]);
            query.Save(state);
        }

        Assert.True(_rates.Cancellation.IsCancellationRequested);
        state.Position = 0;
        var fresh = new Rates { Rows = { [1] = new(1, 7), [2] = new(2, 8) } };
        using var restored = new RunningQuery.Started<Trade>(source, new() { RestoreFrom = state, Time = _clock }, fresh);
        Assert.Empty(fresh.Asked);
        restored.Input.Push([Trade(1, 12)]);
        Assert.Equal([1, 2], fresh.Asked);
        fresh.AnswerAll();
        restored.Complete();
        Assert.Equal(["10 7 NULL", "11 8 NULL", "12 7 NULL"], restored.Output);
    }

    [Fact]
    public void Keys_of_text_and_of_several_columns_are_asked_for_as_they_are()
    {
        var notes = new Notes { IsKnown = _ => true, Rows = { ["1"] = new(5, 5.5, "1") } };
        using var text = new RunningQuery.Started<Trade>(
            AskedQueries.Source<Notes>("SELECT r.Factor FROM Trade AS t JOIN Rates AS r ON CAST(t.Symbol AS VARCHAR) = r.Note", null, "Note"), Options(), notes);
        text.Input.Push([Trade(1, 0), Trade(2, 0)]);
        Assert.Equal(["5.5"], text.Output);
        Assert.Equal(["1", "2"], notes.Asked);

        var pairs = new Pairs { IsKnown = _ => true, Rows = { [(1, "x")] = new(1, 6.5, "x") } };
        using var pair = new RunningQuery.Started<Trade>(
            AskedQueries.Source<Pairs>("SELECT r.Factor FROM Trade AS t JOIN Rates AS r ON r.Note = 'x' AND t.Symbol = r.Symbol AND t.Symbol = r.Symbol", null, "Symbol", "Note"), Options(), pairs);
        pair.Input.Push([Trade(1, 0), Trade(2, 0)]);
        Assert.Equal(["6.5"], pair.Output);
        Assert.Equal([(1, "x"), (2, "x")], pairs.Asked);
    }

    private RunningQuery.Started<Trade> Start(string sql, AskedTable? settings = null) => new(AskedQueries.Source<Rates>(sql, settings), Options(), _rates);

    private QueryOptions Options() => new() { Time = _clock, FarFuture = null };

    private static Trade Trade(int symbol, long quantity, int second = 0) => new(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(second), symbol, 0, quantity);
}
