using Laminar.State;

namespace Laminar.Operators;

/// <summary>Saving and loading. What is saved is logical, sessions of keys, and knows nothing of tables and alarms.</summary>
public partial struct ChangelogSessions<TRow, TKey, TState, TOut, TSpec, TNext>
{
    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
        writer.Write(TSpec.Size);
        writer.Write(TSpec.Lateness);
        writer.Write(TSpec.Every);
        writer.Write(Watermark);
        writer.Write(_greatest);
        writer.Write(_tick);
        for (uint slot = 0; _keys.Next(ref slot); slot++)
        {
            if (_keys.StateAt(slot) is var session && session == 0)
            {
                continue;
            }

            writer.Write(true);
            TKey.Save(in _keys.KeyAt(slot), ref writer);
            for (; session != 0; session = _sessions[session].Earlier)
            {
                writer.Write(true);
                Save(session, ref writer);
            }

            writer.Write(false);
        }

        writer.Write(false);
        _next.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        Expect(ref reader, TSpec.Size, "gap");
        Expect(ref reader, TSpec.Lateness, "lateness");
        Expect(ref reader, TSpec.Every, "interval of EMIT EVERY");
        reader.Read(out _watermark);
        reader.Read(out _greatest);
        reader.Read(out _tick);
        Check(_watermark == long.MinValue || _watermark == Clamp(_watermark));
        Check(_greatest == long.MinValue || (_greatest == Clamp(_greatest) && (IsFed || _greatest - TSpec.Delay <= _watermark)));
        Check(TSpec.Emission != ChangelogEmission.Every || _tick == long.MinValue || (_watermark != long.MinValue && _tick == NextTick(_watermark)));
        while (More(ref reader))
        {
            var slot = _keys.FindOrAdd(TKey.Load(ref reader, _heap));
            Check(_keys.StateAt(slot) == 0);
            var later = long.MaxValue;
            while (More(ref reader))
            {
                var session = _sessions.Take();
                _sessions[session].Key = _keys.KeyAt(slot);
                Load(session, ref reader);
                Check(later == long.MaxValue || later - _sessions[session].Last > TSpec.Size);
                later = _sessions[session].First;
                Link(slot, session);
                Arm(session);
                if (_sessions[session].IsDirty && IsOver(in _sessions[session]))
                {
                    List(session);
                }
            }
        }

        _due = _watermark == long.MinValue ? _watermark : System.Math.Min(TSpec.Emission == ChangelogEmission.Every ? _tick : long.MaxValue, _alarms.Due);
        _next.Load(ref reader);
    }

    private readonly void Save(int session, ref StateWriter writer)
    {
        ref var one = ref _sessions[session];
        writer.Write(one.First);
        writer.Write(one.Last);
        writer.Write(one.IsDirty);
        writer.Write(one.HasRows);
        if (one.HasRows)
        {
            TSpec.Save(in one.State, ref writer);
        }

        for (var instant = one.FirstInstant; instant != 0; instant = _instants[instant].Later)
        {
            writer.Write(true);
            writer.Write(_instants[instant].Time);
            TSpec.Save(in _instants[instant].State, ref writer);
        }

        writer.Write(false);
        writer.Write(one.IsShown);
        if (one.IsShown)
        {
            TSpec.SaveRow(in one.Row, ref writer);
        }

        for (var gone = one.Instead; gone != 0; gone = _sessions[gone].Instead)
        {
            writer.Write(true);
            TSpec.SaveRow(in _sessions[gone].Row, ref writer);
        }

        writer.Write(false);
    }

    private void Load(int session, ref StateReader reader)
    {
        ref var one = ref _sessions[session];
        reader.Read(out one.First);
        reader.Read(out one.Last);
        reader.Read(out one.IsDirty);
        reader.Read(out one.HasRows);
        Check(one.First == Clamp(one.First) && one.Last == Clamp(one.Last) && one.First <= one.Last);
        if (one.HasRows)
        {
            TSpec.Load(ref one.State, ref reader, _heap);
            _open++;
        }

        LoadInstants(session, ref reader);
        reader.Read(out one.IsShown);
        if (one.IsShown)
        {
            one.Row = LoadRow(in one.Key, ref reader);
        }

        while (More(ref reader))
        {
            var gone = _sessions.Take();
            ref var left = ref _sessions[gone];
            left.Key = one.Key;
            left.IsGone = left.IsShown = true;
            left.Row = LoadRow(in one.Key, ref reader);
            left.Instead = one.Instead;
            one.Instead = gone;
        }

        Check(one.HasRows || one.IsShown || one.Instead != 0);
    }

    private readonly void LoadInstants(int session, ref StateReader reader)
    {
        ref var one = ref _sessions[session];
        while (More(ref reader))
        {
            var made = _instants.Take();
            ref var instant = ref _instants[made];
            reader.Read(out instant.Time);
            TSpec.Load(ref instant.State, ref reader, _heap);
            Check(one.LastInstant == 0 ? instant.Time == one.First : instant.Time > _instants[one.LastInstant].Time && instant.Time - _instants[one.LastInstant].Time <= TSpec.Size);
            instant.Earlier = one.LastInstant;
            (one.LastInstant == 0 ? ref one.FirstInstant : ref _instants[one.LastInstant].Later) = made;
            one.LastInstant = made;
        }

        Check(one.LastInstant == 0 ? !TSpec.TakesBack || !one.HasRows : TSpec.TakesBack && one.HasRows && _instants[one.LastInstant].Time == one.Last);
    }

    private readonly TOut LoadRow(in TKey key, ref StateReader reader)
    {
        var row = TSpec.LoadRow(ref reader, _heap);
        return TSpec.HoldsText ? TSpec.Keep(in row, in key, _heap) : row;
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

    private static void Check(bool holds) => StateException.Unless(holds, "its times or sessions contradict each other");
}
