using Laminar.State;

namespace Laminar.Operators;

/// <summary>Saving and loading, and giving back what is no longer used. What is saved is the sessions, and knows nothing of tables and timers.</summary>
public partial struct SessionAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
        writer.Write(TSpec.Size);
        writer.Write(TSpec.Lateness);
        writer.Write(TSpec.Delay);
        writer.Write(_watermark);
        for (uint slot = 0; _table.Next(ref slot); slot++)
        {
            ref var latest = ref _table.StateAt(slot);
            if (!latest.IsEmpty)
            {
                writer.Write(true);
                TKey.Save(in _table.KeyAt(slot), ref writer);
                Save(in latest, ref writer);
            }
        }

        writer.Write(false);
        _next.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        Expect(ref reader, TSpec.Size, "gap");
        Expect(ref reader, TSpec.Lateness, "lateness");
        Expect(ref reader, TSpec.Delay, "delay");
        reader.Read(out _watermark);
        Check(_watermark is long.MinValue or long.MaxValue || _watermark == Clamp(_watermark));
        while (More(ref reader))
        {
            var slot = _table.FindOrAdd(TKey.Load(ref reader, _heap));
            Check(_table.StateAt(slot).IsEmpty);
            Load(slot, ref reader);
            _keys++;
        }

        Time();
        _next.Load(ref reader);
    }

    /// <summary>The sessions of a key, the latest first.</summary>
    private readonly void Save(in Session<TState> latest, ref StateWriter writer)
    {
        ref readonly var session = ref latest;
        while (true)
        {
            writer.Write(session.First);
            writer.Write(session.Reach);
            TSpec.Save(in session.State, ref writer);
            writer.Write(session.Earlier != 0);
            if (session.Earlier == 0)
            {
                return;
            }

            session = ref _pool[session.Earlier];
        }
    }

    private void Load(uint slot, ref StateReader reader)
    {
        ref var latest = ref _table.StateAt(slot);
        latest = LoadSession(ref reader, long.MaxValue);
        var place = Latest;
        while (More(ref reader))
        {
            var session = LoadSession(ref reader, At(ref latest, place).First);
            session.Slot = slot;
            var earlier = _pool.Take(in session);
            At(ref latest, place).Earlier = earlier;
            place = earlier;
        }
    }

    private Session<TState> LoadSession(ref StateReader reader, long next)
    {
        Session<TState> session = default;
        reader.Read(out session.First);
        reader.Read(out session.Reach);
        Check(session.First == Clamp(session.First) && session.Reach > (ulong)TSpec.Size);
        Check(session.Reach <= (ulong)(long.MaxValue - session.First) && session.End == Clamp(session.End) && session.End < next);
        TSpec.Load(ref session.State, ref reader, _heap);
        _open++;
        return session;
    }

    /// <summary>Timers for all sessions: after loading, and after slots have got other numbers.</summary>
    private void Time()
    {
        _timers.Clear();
        _timers.Slots.Ensure(_table.Used);
        for (uint slot = 0; _table.Next(ref slot); slot++)
        {
            ref var latest = ref _table.StateAt(slot);
            if (!latest.IsEmpty)
            {
                Note(ref latest, slot);
                for (var place = latest.Earlier; place != 0; place = _pool[place].Earlier)
                {
                    _pool[place].Slot = slot;
                    Mark(ref latest, place, slot);
                    _timers.Note(CloseOf(in _pool[place]), slot);
                }
            }
        }

        Range();
    }

    private static bool More(ref StateReader reader)
    {
        reader.Read(out bool more);
        return more;
    }

    private static void Expect(ref StateReader reader, long expected, string what)
    {
        reader.Read(out long found);
        if (found != expected)
        {
            throw new StateException("The state's sessions have another " + what + ": " + found + " ns, this query's have " + expected + " ns.");
        }
    }

    private static void Check(bool holds) => StateException.Unless(holds, "its times contradict each other");
}
