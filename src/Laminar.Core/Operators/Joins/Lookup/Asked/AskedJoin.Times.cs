using System;
using System.Collections.Generic;
using System.Globalization;

namespace Laminar.Operators;

/// <summary>
/// Requests that take too long, and questions that rest before they are asked again, by the query's clock. Both are looked at when answers are taken: who pushes nothing calls Tick. An answer that is there by
/// then counts, however late it came.
/// </summary>
public sealed partial class AskedJoin<TLeft, TRight, TKey, TOut, TAsked, TRow, TSpec, TNext>
{
    // All take equally long, so that who is first in is first out.
    private readonly Queue<Timed> _running = new();
    private readonly Queue<Timed> _resting = new();

    private static bool IsTimed => TSpec.Timeout > 0 || TSpec.RetryPause > 0;

    /// <summary>When the first of them is due; long.MaxValue for never.</summary>
    private long FirstTime
    {
        get
        {
            while (_running.TryPeek(out var past) && !past.IsRunning)
            {
                _running.Dequeue();
            }

            var running = _running.TryPeek(out var request) ? request.At : long.MaxValue;
            return _resting.TryPeek(out var question) ? Math.Min(running, question.At) : running;
        }
    }

    /// <summary>A request has been made.</summary>
    [HotPath(Allow = HotPathAllow.Allocation, Because = "a miss; lifted from the guard")]
    private void Time(Question<TAsked, TRow> question)
    {
        if (TSpec.Timeout > 0)
        {
            _running.Enqueue(new(question, question.Requests, QueryContext.Saturated(_context.Now, TSpec.Timeout)));
        }
    }

    /// <summary>Whether a question that failed is asked again later, and not now.</summary>
    [HotPath(Allow = HotPathAllow.Allocation, Because = "a question that failed; lifted from the guard")]
    private bool Rests(Question<TAsked, TRow> question)
    {
        if (TSpec.RetryPause == 0)
        {
            return false;
        }

        using var lifted = HotPathGuard.Lift();
        _resting.Enqueue(new(question, question.Requests, QueryContext.Saturated(_context.Now, TSpec.RetryPause)));
        return true;
    }

    private void TakeTimes()
    {
        while (FirstTime <= _context.Now)
        {
            if (_running.TryPeek(out var request) && request.At <= _context.Now)
            {
                _running.Dequeue();
                GiveUp(request.Question);
            }
            else
            {
                Ask(_resting.Dequeue().Question);
            }
        }
    }

    /// <summary>A request took too long. Its object waits for an answer that nobody wants; another one takes its number.</summary>
    [HotPath(Allow = HotPathAllow.Allocation, Because = "a request that took too long; lifted from the guard")]
    private void GiveUp(Question<TAsked, TRow> question)
    {
        using var lifted = HotPathGuard.Lift();
        if (!question.GiveUp())
        {
            // The answer has come in between, and is taken as others are.
            return;
        }

        var next = new Question<TAsked, TRow>(question.Number, _ring) { Key = question.Key, Entry = question.Entry, Attempts = question.Attempts };
        _questions[question.Number - 1] = next;
        if (next.Attempts > TSpec.Retries)
        {
            Close(next);
            Failed(next.Entry, new TimeoutException("no answer came within " + (TSpec.Timeout / 1e6).ToString("0.######", CultureInfo.InvariantCulture) + " ms"), next.Attempts);
        }
        else if (!Rests(next))
        {
            Ask(next);
        }
    }

    /// <summary>There is nothing to do before an answer comes, or the first time has.</summary>
    [HotPath(Allow = HotPathAllow.Blocking | HotPathAllow.Allocation, Because = "there is nothing to do but to wait; lifted from the guard")]
    private void SleepUntilTime()
    {
        var first = FirstTime;
        if (first == long.MaxValue)
        {
            _ring.Wait();
        }
        else if (first > _context.Now)
        {
            using var alarm = _context.Alarm(_ring.Wake, first);
            _ring.Wait();
        }

        _context.ClockIsOld = true;
    }

    /// <summary>Asked between batches: the clock may have moved.</summary>
    private bool IsTimeDue()
    {
        _context.ClockIsOld = true;
        return FirstTime <= _context.Now;
    }

    /// <summary>A request, or a rest, and when it ends.</summary>
    private readonly record struct Timed(Question<TAsked, TRow> Question, long Request, long At)
    {
        /// <summary>Whether it is that request that the question waits for.</summary>
        public bool IsRunning => Question.Requests == Request && Question.IsRunning;
    }
}
