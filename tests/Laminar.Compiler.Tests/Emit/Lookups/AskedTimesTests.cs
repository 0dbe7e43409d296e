using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Laminar.Compiler.Catalog;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>Requests that take too long and questions that rest before they are asked again, by a clock that a test moves.</summary>
public sealed class AskedTimesTests
{
    private const string Left = "SELECT t.Quantity, r.Factor FROM Trade AS t LEFT JOIN Rates AS r ON t.Symbol = r.Symbol";

    private static readonly DateTime Noon = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    private readonly Rates _rates = new() { Rows = { [1] = new(1, 1.5), [2] = new(2, 2.5) } };
    private readonly ManualClock _clock = new(Noon);

    [Fact]
    public void A_request_that_takes_too_long_has_failed()
    {
        using var query = Start(new AskedTable("") { Timeout = 2 * AskedQueries.Second });
        query.Input.Push([Trade(1, 10), Trade(2, 11)]);
        var first = _rates.Cancellation;
        _rates.Answer(2);
        Pass(1.999);
        query.Tick();
        Assert.False(first.IsCancellationRequested);
        Assert.Empty(query.Output);
        Pass(0.001);
        var failure = Assert.Throws<BadRowException>(query.Tick);
        Assert.Equal("A result row failed: Rates could not be asked: no answer came within 2000 ms", failure.Message);
        Assert.IsType<TimeoutException>(Assert.IsType<LookupException>(failure.InnerException).InnerException);
        Assert.Equal(["11 2.5"], query.Output);
    }

    [Fact]
    public void Its_token_is_cancelled_and_its_answer_comes_to_nobody()
    {
        using var query = Start(new AskedTable("", Ttl: 3600 * AskedQueries.Second) { Timeout = 2 * AskedQueries.Second }, BadRows.Skip);
        query.Input.Push([Trade(1, 10)]);
        Pass(2);
        query.Tick();
        Assert.True(_rates.Cancellation.IsCancellationRequested);
        Assert.Equal(1, query.Counters.RowsBad);

        // The next row of the key asks anew, and the late answer is none to it.
        query.Input.Push([Trade(1, 11)]);
        _rates.Answer(1);
        query.Tick();
        Assert.Empty(query.Output);
        Assert.Equal([1], _rates.Open);
        _rates.Rows[1] = new(1, 7.5);
        _rates.Answer(1);
        query.Tick();
        Assert.Equal(["11 7.5"], query.Output);
        Assert.Equal([1, 1], _rates.Asked);
    }

    [Fact]
    public void Each_retry_has_as_long_and_begins_after_a_pause()
    {
        using var query = Start(new AskedTable("", Retries: 1) { Timeout = 2 * AskedQueries.Second, RetryPause = AskedQueries.Second / 2 });
        query.Input.Push([Trade(1, 10)]);
        Pass(2);
        query.Tick();
        Assert.Equal([1], _rates.Asked);
        Pass(0.4);
        query.Tick();
        Assert.Equal([1], _rates.Asked);
        Pass(0.1);
        query.Tick();
        Assert.Equal([1, 1], _rates.Asked);
        Pass(1.9);
        query.Tick();
        Pass(0.1);
        var failure = Assert.Throws<BadRowException>(query.Tick);
        Assert.Equal("A result row failed: Rates could not be asked (2 attempts): no answer came within 2000 ms", failure.Message);
    }

    [Fact]
    public void A_question_that_failed_rests_and_its_rows_wait()
    {
        using var query = Start(new AskedTable("", Retries: 2) { RetryPause = AskedQueries.Second });
        _rates.OnAsked = key => _rates.Fail(key, "no line");
        query.Input.Push([Trade(1, 10)]);
        query.Tick();
        Assert.Equal([1], _rates.Asked);
        Pass(1);
        query.Tick();
        Assert.Equal([1, 1], _rates.Asked);
        _rates.OnAsked = _ => { };
        Pass(1);
        query.Input.Push([Trade(2, 11)]);
        Assert.Equal([1, 1, 1, 2], _rates.Asked);
        _rates.AnswerAll();
        query.Tick();
        Assert.Equal(["10 1.5", "11 2.5"], query.Output);
    }

    [Fact]
    public void An_answer_that_is_there_counts_however_late_it_came()
    {
        using var query = Start(new AskedTable("") { Timeout = AskedQueries.Second });
        query.Input.Push([Trade(1, 10)]);
        Pass(100);
        _rates.Answer(1);
        query.Tick();
        Assert.Equal(["10 1.5"], query.Output);
    }

    [Fact]
    public void What_was_noted_of_an_earlier_request_does_not_end_a_later_one()
    {
        using var query = Start(new AskedTable("") { Timeout = 2 * AskedQueries.Second });
        query.Input.Push([Trade(1, 10)]);
        Pass(1);
        _rates.Answer(1);
        query.Input.Push([Trade(2, 11)]);
        Pass(1.5);
        query.Tick();
        Assert.Equal(["10 1.5"], query.Output);
        _rates.Answer(2);
        query.Tick();
        Assert.Equal(["10 1.5", "11 2.5"], query.Output);
    }

    [Fact]
    public void A_push_that_waits_at_the_bound_waits_for_times_as_well()
    {
        var clock = new JumpingClock(Noon);
        using var query = Start(new AskedTable("", MaxInFlight: 1, Retries: 1) { Timeout = 3 * AskedQueries.Second, RetryPause = AskedQueries.Second }, BadRows.Skip, clock);
        query.Input.Push(Trade(1, 10));
        Assert.True(query.IsPaused<Trade>());
        query.Input.Push(Trade(2, 11));
        Assert.Equal([1, 1, 2], _rates.Asked);
        Assert.Equal(Noon.AddSeconds(7), clock.Now);
        Assert.Equal(1, query.Counters.RowsBad);
        clock.Now = Noon.AddSeconds(20);
        Assert.False(query.IsPaused<Trade>());
        query.Complete();
        Assert.Equal(2, query.Counters.RowsBad);
        Assert.Empty(query.Output);
    }

    [Fact]
    public void What_waits_is_saved_and_asks_as_if_it_had_not_asked_before()
    {
        using var state = new System.IO.MemoryStream();
        var source = AskedQueries.Source<Rates>(Left, new AskedTable("") { Timeout = 2 * AskedQueries.Second });
        using (var query = new RunningQuery.Started<Trade>(source, new() { Time = _clock }, _rates))
        {
            query.Input.Push([Trade(1, 10)]);
            Pass(1.5);
            query.Save(state);
        }

        state.Position = 0;
        using var restored = new RunningQuery.Started<Trade>(source, new() { RestoreFrom = state, Time = _clock }, _rates);
        restored.Tick();
        Pass(1.5);
        restored.Tick();
        Assert.Equal([1, 1], _rates.Asked);
        Pass(0.5);
        Assert.Throws<BadRowException>(restored.Tick);
    }

    private void Pass(double seconds) => _clock.Now = _clock.Now.AddSeconds(seconds);

    private RunningQuery.Started<Trade> Start(AskedTable settings, BadRows badRows = BadRows.Fail, TimeProvider? clock = null) =>
        new(AskedQueries.Source<Rates>(Left, settings), new() { Time = clock ?? _clock, BadRows = badRows, FarFuture = null }, _rates);

    private static Trade Trade(int symbol, long quantity) => new(Noon, symbol, 0, quantity);

    /// <summary>Who sets an alarm has nothing to do before: the time of it is now.</summary>
    private sealed class JumpingClock(DateTime now) : TimeProvider
    {
        public DateTime Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => new(Now);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Now += dueTime;
            callback(state);
            return new Timer(callback, state, Timeout.Infinite, Timeout.Infinite);
        }
    }
}
