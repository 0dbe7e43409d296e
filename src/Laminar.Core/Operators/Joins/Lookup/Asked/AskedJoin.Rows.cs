using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>Rows that are held: in order, with the watermarks between them, until the first one's answer has come.</summary>
public sealed partial class AskedJoin<TLeft, TRight, TKey, TOut, TAsked, TRow, TSpec, TNext>
{
    /// <summary>Answers that are too old go; those that have come are taken, for the rows of this batch, too; rows that waited for them come out.</summary>
    private void Take()
    {
        if (_cache.Answers > 0)
        {
            var now = TSpec.Ttl == 0 ? long.MaxValue : _context.Now;
            for (var oldest = _cache.Oldest; oldest != 0 && _cache[oldest].Until <= now; oldest = _cache.Oldest)
            {
                _cache.Drop(oldest);
            }
        }

        if (_held.Count > 0)
        {
            TakeAnswers();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void TakeAnswers()
    {
        if (_isRestored)
        {
            AskAgain();
        }

        for (var number = _ring.Take(); number != 0; number = _ring.Take())
        {
            var question = _questions[number - 1];
            if (!IsTaken(question) && !Rests(question))
            {
                Ask(question);
            }
        }

        if (IsTimed)
        {
            TakeTimes();
        }

        Release();
    }

    private void Release()
    {
        while (_held.Count > 0)
        {
            ref var held = ref _held[0];
            PassHeld(ref held.Before);
            if (IsOpen(held.Entry))
            {
                return;
            }

            if (held.Entry == 0)
            {
                _found.Alone(in held.Row);
            }
            else
            {
                Emit(in held.Row, ref _cache[held.Entry]);
                _cache.Leave(held.Entry);
            }

            _held.Remove();
        }

        PassHeld(ref _after);
    }

    private void PassHeld(ref long watermark)
    {
        if (watermark != long.MinValue)
        {
            _found.Hand();
            _found.Pass(watermark);
            watermark = long.MinValue;
        }
    }

    /// <summary>A row after others that are held. It asks at once, and waits with them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Hold(in TLeft row)
    {
        MakeRoom(TSpec.MaxInFlight - 1);
        if (_held.Count == 0)
        {
            Look(in row);
            return;
        }

        Hold(in row, EntryOf(in row));
    }

    private void Hold(in TLeft row, int entry)
    {
        _held.Add() = new() { Row = TSpec.HoldsText ? TSpec.KeepLeft(in row, _heldText) : row, Entry = entry, Before = _after };
        _after = long.MinValue;
        Join(entry);
    }

    /// <summary>What is known of a row's key, or the question that it is now.</summary>
    private int EntryOf(in TLeft row)
    {
        if (!TSpec.HasLeftKey(in row))
        {
            return 0;
        }

        var key = TSpec.LeftKeyOf(in row);
        return _cache.Find(in key) is var entry && entry != 0 ? entry : Ask(in row, in key);
    }

    private void Join(int entry)
    {
        if (entry > 0)
        {
            _cache[entry].Waiting++;
            DropFailed(entry);
        }
    }

    /// <summary>Waits until no more rows are held than that. The first one's answer has not come, or it would have gone.</summary>
    private void MakeRoom(int rows)
    {
        while (_held.Count > rows)
        {
            _found.Hand();
            Sleep();
            TakeAnswers();
        }
    }

    [HotPath(Allow = HotPathAllow.Blocking, Because = "there is nothing to do but to wait for an answer; lifted from the guard")]
    private void Sleep()
    {
        using var lifted = HotPathGuard.Lift();
        if (IsTimed)
        {
            SleepUntilTime();
        }
        else
        {
            _ring.Wait();
        }
    }

    private void AskAgain()
    {
        _isRestored = false;
        for (var i = 0; i < _held.Count; i++)
        {
            ref var held = ref _held[i];
            held.Entry = EntryOf(in held.Row);
            Join(held.Entry);
        }
    }
}
