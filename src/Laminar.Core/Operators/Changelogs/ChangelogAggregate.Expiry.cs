using System;
using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>
/// STATE TTL. A group is forgotten when the watermark reaches the time of its last row + the TTL; a row that comes later than its time counts as of the
/// watermark. What a changelog has said of the group is taken back then, as if its rows had been: the changelog adds up to the groups that there are. Rows
/// that are never taken back (DISTINCT) stay, and come again with the next row of the key.
/// </summary>
public partial struct ChangelogAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    private static bool Expires
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSpec.Ttl > 0;
    }

    /// <summary>
    /// The first watermark that matters to what is forgotten: of the groups that there are, and of those that rows may begin before it is told. long.MaxValue
    /// is left to who never has to hear of it.
    /// </summary>
    private readonly long ExpiryDue => !Expires ? long.MaxValue
        : _watermark == long.MinValue ? long.MinValue + 1
        : Math.Min(_expiries!.Due, Math.Min(long.MaxValue - 1, QueryContext.Saturated(_watermark, TSpec.Ttl)));

    private void Touch(ref Group<TState, TOut> group, in TKey key, long time)
    {
        time = Math.Max(time, Watermark);
        if (group.Expiry == 0)
        {
            group.Expiry = _expiries!.Add(in key, time);
            _due = Math.Min(_due, _expiries.Due);
        }
        else
        {
            _expiries!.Touch(group.Expiry, time);
        }
    }

    /// <summary>Forgets the groups whose time has come by a watermark.</summary>
    private void Expire(long watermark)
    {
        MakeRoom();
        while (_expiries!.TakeExpired(watermark, out var key))
        {
            var slot = _all!.Table.Find(in key);
            ref var group = ref _all.Table.StateAt(slot);
            group.Expiry = 0;
            _context.GroupsExpired++;
            _all.Live--;
            if (TSpec.IsFinal)
            {
                Leave(slot, ref group);
            }
            else
            {
                Release(ref group.State);
                Changed(_all, slot, ref group);
            }

            MakeRoom();
        }
    }

    /// <summary>What it has not said yet is said first. It stays in the list of those that have changed, where it is in it.</summary>
    private void Leave(uint slot, ref Group<TState, TOut> group)
    {
        var wasDirty = group.IsDirty;
        if (wasDirty)
        {
            Show(_all!, slot);
        }

        Release(ref group.State);
        group.Last = default;
        group.IsShown = false;
        group.IsDirty = wasDirty;
    }

    /// <summary>Ticks of EMIT EVERY and what expires between them, in the order of their times.</summary>
    private void TickAndExpire()
    {
        while (_watermark >= _tick)
        {
            if (Expires)
            {
                Expire(_tick);
            }

            ShowTouched();
            var next = Expires ? Math.Min(_watermark, Math.Max(_tick, _expiries!.Due - 1)) : _watermark;
            _tick = NextTick(next);
        }
    }
}
