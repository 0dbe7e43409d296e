using System;
using System.Threading;
using System.Threading.Tasks;

namespace Laminar.Operators;

/// <summary>
/// A question that may be open. It is used again when its answer has been taken. One that is given up is not: its answer may come at any time, and then comes to nobody.
/// </summary>
internal sealed class Question<TAsked, TRow>
{
    private const int Running = 0;
    private const int HasAnswer = 1;
    private const int IsGivenUp = 2;

    private readonly Action _answered;
    private CancellationTokenSource? _ends;
    private int _fate = HasAnswer;

    public Question(int number, AnswerRing ring)
    {
        Number = number;
        _answered = () =>
        {
            if (Interlocked.CompareExchange(ref _fate, HasAnswer, Running) == Running)
            {
                ring.Put(number);
            }
            else
            {
                Drop();
            }
        };
    }

    public int Number { get; }

    public TAsked Key { get; set; } = default!;

    /// <summary>Whose question it is.</summary>
    public int Entry { get; set; }

    /// <summary>How often it has been asked.</summary>
    public int Attempts { get; set; }

    /// <summary>How many requests have been made with this object: what has been noted of an earlier one is of no use.</summary>
    public long Requests { get; private set; }

    /// <summary>What will be, or is, the answer.</summary>
    public ValueTask<LookupAnswer<TRow>> Answer { get; set; }

    /// <summary>Whether nobody has said anything yet.</summary>
    public bool IsRunning => Volatile.Read(ref _fate) == Running;

    /// <summary>What a request is cancelled by: the end of all, or its own where it may take only so long.</summary>
    [HotPath(Allow = HotPathAllow.UnknownCode | HotPathAllow.Allocation, Because = "a request; lifted from the guard")]
    public CancellationToken Begin(CancellationToken ended, bool isTimed)
    {
        Requests++;
        if (!isTimed)
        {
            return ended;
        }

        _ends = CancellationTokenSource.CreateLinkedTokenSource(ended);
        return _ends.Token;
    }

    /// <summary>Its number comes into the ring when the answer is there, be it at once.</summary>
    [HotPath(Allow = HotPathAllow.UnknownCode | HotPathAllow.Allocation, Because = "a miss; lifted from the guard")]
    public void Await()
    {
        Volatile.Write(ref _fate, Running);
        Answer.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(_answered);
    }

    /// <summary>The request has ended.</summary>
    [HotPath(Allow = HotPathAllow.UnknownCode, Because = "a request; lifted from the guard")]
    public void End()
    {
        _ends?.Dispose();
        _ends = null;
    }

    /// <summary>Nobody waits any more, and who was asked is told so. False where the answer is there.</summary>
    [HotPath(Allow = HotPathAllow.UnknownCode | HotPathAllow.Exceptions, Because = "a request that took too long; lifted from the guard")]
    public bool GiveUp()
    {
        if (Interlocked.CompareExchange(ref _fate, IsGivenUp, Running) != Running)
        {
            return false;
        }

        try
        {
            _ends?.Cancel();
        }
        catch (AggregateException)
        {
            // What the table does when nobody waits for it any more is its own affair.
        }

        End();
        return true;
    }

    /// <summary>An answer that nobody waits for. It is looked at all the same: a pooled one is given back by that, and a failure is not left unseen.</summary>
    [HotPath(Allow = HotPathAllow.UnknownCode | HotPathAllow.Exceptions | HotPathAllow.Blocking, Because = "on the thread that has the answer, which is there")]
    private void Drop()
    {
        try
        {
            _ = Answer.GetAwaiter().GetResult();
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            // It was given up before.
            return;
        }
    }
}
