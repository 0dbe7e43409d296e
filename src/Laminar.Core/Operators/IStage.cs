using System;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// An operator, or the sink, as its upstream sees it. Stages nest by value (an operator holds the next one in a field), so a pipeline is one struct
/// and every hand-over a direct call.
/// </summary>
/// <typeparam name="TRow">What flows in.</typeparam>
public interface IStage<TRow>
{
    /// <summary>
    /// An <see cref="Advance"/> below this has no effect but to be remembered: within a batch the upstream may spare itself the call, and makes it at the end.
    /// long.MinValue where every one counts; long.MaxValue where none ever does, and none need be made. It may change with every call of the stage.
    /// </summary>
    long Due { get; }

    /// <summary>A batch in arrival order. The span is the upstream's own buffer: it is valid during the call.</summary>
    void Push(ReadOnlySpan<TRow> rows);

    /// <summary>No later row has an event time below this (nanoseconds since 1970, in the upstream's event time). Never goes back; a lower value is ignored.</summary>
    void Advance(long watermark);

    /// <summary>The input has ended: whatever is open closes, as if the watermark had passed everything.</summary>
    void Complete();

    /// <summary>Writes the state of this stage and those after it. Called between batches only.</summary>
    void Save(ref StateWriter writer);

    /// <summary>Takes the state that <see cref="Save"/> wrote, into a fresh stage.</summary>
    void Load(ref StateReader reader);

    /// <summary>Adds this stage's counts and those of the stages after it.</summary>
    void Report(ref QueryCounters counters);

    /// <summary>Gives native memory back. The stage is not used again.</summary>
    void Free();
}
