using System;
using System.Threading;
using System.Threading.Tasks;

namespace Laminar.Operators;

/// <summary>A question that may be open. It is used again when its answer has been taken.</summary>
internal sealed class Question<TAsked, TRow>
{
    private readonly Action _answered;

    public Question(int number, AnswerRing ring)
    {
        Number = number;
        _answered = () => ring.Put(number);
    }

    public int Number { get; }

    public TAsked Key { get; set; } = default!;

    /// <summary>Whose question it is.</summary>
    public int Entry { get; set; }

    /// <summary>How often it has been asked.</summary>
    public int Attempts { get; set; }

    /// <summary>What will be, or is, the answer.</summary>
    public ValueTask<LookupAnswer<TRow>> Answer { get; set; }

    /// <summary>Its number comes into the ring when the answer is there, be it at once.</summary>
    [HotPath(Allow = HotPathAllow.UnknownCode | HotPathAllow.Allocation, Because = "a miss; lifted from the guard")]
    public void Await() => Answer.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(_answered);
}
