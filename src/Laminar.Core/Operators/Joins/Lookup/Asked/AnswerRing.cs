using System;
using System.Numerics;
using System.Threading;

namespace Laminar.Operators;

/// <summary>
/// The numbers of questions that have been answered: any thread puts them in, the one that pushes rows takes them out. It never overflows, having a place for each question that may be open, and a number is
/// in it once. Nobody locks; only who has nothing else to do sleeps.
/// </summary>
internal sealed class AnswerRing : IDisposable
{
    private readonly int[] _places;
    private readonly int _mask;
    private readonly ManualResetEventSlim _come = new(false);
    private long _next;
    private long _first;
    private bool _isWaiting;
    private bool _isWoken;

    public AnswerRing(int questions)
    {
        _places = new int[BitOperations.RoundUpToPowerOf2((uint)questions)];
        _mask = _places.Length - 1;
    }

    /// <summary>Whether none has come that has not been taken.</summary>
    public bool IsEmpty => Volatile.Read(ref _places[_first & _mask]) == 0;

    /// <summary>From any thread. Numbers begin with 1.</summary>
    [HotPath(Allow = HotPathAllow.Blocking | HotPathAllow.Lock, Because = "it wakes who has said that it sleeps, on the thread that has the answer")]
    public void Put(int number)
    {
        var place = Interlocked.Increment(ref _next) - 1;
        Volatile.Write(ref _places[place & _mask], number);

        // Who goes to sleep says so first and looks then; this looks after it has put: one of both sees the other.
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _isWaiting))
        {
            _come.Set();
        }
    }

    /// <summary>The next one, or 0.</summary>
    public int Take()
    {
        ref var place = ref _places[_first & _mask];
        var number = Volatile.Read(ref place);
        if (number != 0)
        {
            Volatile.Write(ref place, 0);
            _first++;
        }

        return number;
    }

    /// <summary>From any thread: who sleeps has something else to do, now or when next it would sleep.</summary>
    [HotPath(Allow = HotPathAllow.Blocking | HotPathAllow.Lock | HotPathAllow.Exceptions, Because = "an alarm, on a thread of the clock")]
    public void Wake()
    {
        Volatile.Write(ref _isWoken, true);
        try
        {
            _come.Set();
        }
        catch (ObjectDisposedException)
        {
            // An alarm that goes off when all is over.
            return;
        }
    }

    /// <summary>Sleeps until there is one, or somebody says <see cref="Wake"/>.</summary>
    [HotPath(Allow = HotPathAllow.Blocking | HotPathAllow.Lock | HotPathAllow.Allocation | HotPathAllow.UnknownCode, Because = "there is nothing to do but to wait for an answer")]
    public void Wait()
    {
        while (IsEmpty && !Volatile.Read(ref _isWoken))
        {
            _come.Reset();
            Volatile.Write(ref _isWaiting, true);
            Interlocked.MemoryBarrier();
            if (IsEmpty && !Volatile.Read(ref _isWoken))
            {
                _come.Wait();
            }

            Volatile.Write(ref _isWaiting, false);
        }

        Volatile.Write(ref _isWoken, false);
    }

    /// <summary>Questions may still be answered: nobody sleeps, so nobody is woken.</summary>
    public void Dispose() => _come.Dispose();
}
