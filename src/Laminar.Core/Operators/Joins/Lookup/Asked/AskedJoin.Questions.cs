using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace Laminar.Operators;

/// <summary>Asking the table, and taking its answers.</summary>
public sealed partial class AskedJoin<TLeft, TRight, TKey, TOut, TAsked, TRow, TSpec, TNext>
{
    private const string Because = "a miss: the table's own code, which may allocate; lifted from the guard";

    /// <summary>Whether an entry's answer has not come.</summary>
    private bool IsOpen(int entry) => entry < 0 || entry > 0 && _cache[entry].State == LookupState.Asked;

    /// <summary>No row is held, and nothing is known of this one's key.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Miss(in TLeft row, in TKey key)
    {
        var entry = Ask(in row, in key);
        if (IsOpen(entry))
        {
            Hold(in row, entry);
            return;
        }

        Emit(in row, ref _cache[entry]);
        DropFailed(entry);
    }

    /// <summary>An entry that has been asked for. Its answer may be there.</summary>
    private int Ask(in TLeft row, in TKey key)
    {
        var entry = _cache.Add(TSpec.HoldsText ? TKey.Retain(in key, _kept) : key);
        Ask(in row, entry);
        return entry;
    }

    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.UnknownCode | HotPathAllow.Exceptions | HotPathAllow.Dispatch, Because = Because)]
    private void Ask(in TLeft row, int entry)
    {
        using var lifted = HotPathGuard.Lift();
        TAsked key;
        LookupAnswer<TRow> answer;
        try
        {
            key = TSpec.AskedOf(in row);
            if (!_table.TryFind(key, out answer))
            {
                var question = NewQuestion();
                (question.Key, question.Entry, question.Attempts) = (key, entry, 0);
                Ask(question);
                return;
            }
        }
        catch (Exception cause) when (IsOfTable(cause))
        {
            Failed(entry, cause, attempts: 1);
            return;
        }

        Answered(entry, in answer, attempts: 1);
    }

    /// <summary>Once, and again where that fails at once.</summary>
    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.UnknownCode | HotPathAllow.Exceptions | HotPathAllow.Dispatch, Because = Because)]
    private void Ask(Question<TAsked, TRow> question)
    {
        using var lifted = HotPathGuard.Lift();
        do
        {
            question.Attempts++;
            try
            {
                question.Answer = _table.FindAsync(question.Key, question.Begin(_ended.Token, TSpec.Timeout > 0));
            }
            catch (Exception cause) when (IsOfTable(cause))
            {
                question.Answer = ValueTask.FromException<LookupAnswer<TRow>>(cause);
            }

            if (!question.Answer.IsCompleted)
            {
                question.Await();
                Time(question);
                return;
            }
        }
        while (!IsTaken(question) && !Rests(question));
    }

    /// <summary>False where the question is to be asked again.</summary>
    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.UnknownCode | HotPathAllow.Exceptions | HotPathAllow.Blocking, Because = Because)]
    private bool IsTaken(Question<TAsked, TRow> question)
    {
        var (entry, attempts) = (question.Entry, question.Attempts);
        question.End();
        LookupAnswer<TRow> answer;
        try
        {
            answer = question.Answer.GetAwaiter().GetResult();
        }
        catch (Exception cause) when (IsOfTable(cause))
        {
            if (attempts <= TSpec.Retries)
            {
                return false;
            }

            Close(question);
            Failed(entry, cause, attempts);
            return true;
        }

        Close(question);
        Answered(entry, in answer, attempts);
        return true;
    }

    /// <summary>The answer is known from now on; the oldest goes where there are too many.</summary>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "an answer that cannot be taken makes bad rows")]
    private void Answered(int number, in LookupAnswer<TRow> answer, int attempts)
    {
        ref var entry = ref _cache[number];
        if (answer.IsFound)
        {
            try
            {
                TSpec.Read(answer.Row!, out var row);
                entry.Row = TSpec.HoldsText ? TSpec.KeepRight(in row, _kept) : row;
            }
            catch (Exception cause) when (IsOfTable(cause))
            {
                Failed(number, cause, attempts);
                return;
            }
        }

        entry.State = answer.IsFound ? LookupState.Found : LookupState.None;
        _cache.Keep(number, TSpec.Ttl == 0 ? long.MinValue : QueryContext.Saturated(_context.Now, TSpec.Ttl));
        while (_cache.Answers > TSpec.MaxEntries)
        {
            _cache.Drop(_cache.Oldest);
        }
    }

    [HotPath(Allow = HotPathAllow.Allocation, Because = "an exception a failed question; lifted from the guard")]
    private void Failed(int number, Exception cause, int attempts)
    {
        using var lifted = HotPathGuard.Lift();
        ref var entry = ref _cache[number];
        entry.State = LookupState.Failed;
        entry.Failure = new LookupException(TSpec.Table, attempts, cause);
        if (entry.Waiting > 0)
        {
            _cache.Drop(number);
        }
    }

    /// <summary>A question that failed before its first row waited for it: that row has the failure now, and the next one asks anew.</summary>
    private void DropFailed(int number)
    {
        if (_cache[number] is { IsGone: false, State: LookupState.Failed })
        {
            _cache.Drop(number);
        }
    }

    private Question<TAsked, TRow> NewQuestion()
    {
        if (_free.TryPop(out var number))
        {
            return _questions[number - 1];
        }

        _questions.Add(new(_questions.Count + 1, _ring));
        return _questions[^1];
    }

    private void Close(Question<TAsked, TRow> question)
    {
        question.Answer = default;
        question.Key = default!;
        _free.Push(question.Number);
    }

    private static bool IsOfTable(Exception cause) => cause is not (OutOfMemoryException or HotPathViolationException);
}
