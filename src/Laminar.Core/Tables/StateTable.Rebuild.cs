using System;
using Laminar.Operators;

namespace Laminar.Tables;

/// <summary>Other sizes and layouts: starting over empty, and moving what lives.</summary>
internal sealed unsafe partial class StateTable<TKey, TState>
{
    /// <summary>Drops all keys and starts in the layout that suits so many. Only while every state is empty; keys come back on demand.</summary>
    public void StartOver(long keys)
    {
        FreeMemory();
        Start(keys);
    }

    /// <summary>Whether <see cref="StartOver"/> with as many keys as there are would find a better layout.</summary>
    public bool WouldStartFlat => IsIndexed && FlatFits(Used);

    /// <summary>Keeps the keys of which a state holds something or which carry a number; drops the rest.</summary>
    public void Shrink<TEmpty>(long live) where TEmpty : struct, IEmptiness<TState>
    {
        FreeGrowth();
        var old = _now;
        Start(live);
        MoveFrom<TEmpty>(ref old);
    }

    private void Start(long keys)
    {
        if (FlatFits(keys))
        {
            // A quarter more keys than now before anything has to move.
            StartFlat(Math.Max(FewestSlotsLog, CeilingLog2((keys + (keys / 4) + 1) * SlotsPerKey)));
        }
        else
        {
            StartIndexed(keys);
        }
    }

    private void MoveFrom<TEmpty>(ref StateStorage<TKey, TState> old) where TEmpty : struct, IEmptiness<TState>
    {
        for (uint from = 0; old.Next(ref from); from++)
        {
            if (!IsWorthKeeping<TEmpty>(in old, from))
            {
                continue;
            }

            var to = FindOrAdd(in old.KeyAt(from));
            for (var lane = 0; lane < _lanes; lane++)
            {
                StateAt(to, lane) = old.StateAt(from, lane);
            }

            if (_numbered)
            {
                NumberOf(to) = old.NumberOf(from);
            }
        }

        old.Free();
    }

    private bool IsWorthKeeping<TEmpty>(in StateStorage<TKey, TState> old, uint slot) where TEmpty : struct, IEmptiness<TState>
    {
        var worth = _numbered && old.NumberOf(slot) != 0;
        for (var lane = 0; lane < _lanes && !worth; lane++)
        {
            worth = !TEmpty.IsEmpty(in old.StateAt(slot, lane));
        }

        return worth;
    }

    private readonly struct KeepAll : IEmptiness<TState>
    {
        public static bool IsEmpty(in TState state) => false;
    }
}
