using Laminar.State;

namespace Laminar.Operators;

/// <summary>What a queue in order of time has to know of its rows.</summary>
internal interface ITimedRow<TRow>
{
    static abstract bool HoldsText { get; }

    static abstract long TimeOf(in TRow row);

    static abstract TRow Keep(in TRow row, StateHeap heap);

    static abstract void Save(in TRow row, ref StateWriter writer);

    static abstract TRow Load(ref StateReader reader, StateHeap heap);
}
