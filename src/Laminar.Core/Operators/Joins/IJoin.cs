using System;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// An operator of two inputs, as they see it: a sealed class, because two pipelines end in it, each in a <see cref="LeftInput{TLeft, TRight, TJoin}"/> or
/// <see cref="RightInput{TLeft, TRight, TJoin}"/>. Calls are a batch each.
/// </summary>
/// <typeparam name="TLeft">The rows of the left input.</typeparam>
/// <typeparam name="TRight">The rows of the right input.</typeparam>
public interface IJoin<TLeft, TRight>
{
    /// <summary>What <see cref="IStage{TRow}.Due"/> is for the left input.</summary>
    long DueLeft { get; }

    /// <summary>What <see cref="IStage{TRow}.Due"/> is for the right input.</summary>
    long DueRight { get; }

    /// <summary>A batch of left rows, valid during the call.</summary>
    void PushLeft(ReadOnlySpan<TLeft> rows);

    /// <summary>A batch of right rows, valid during the call.</summary>
    void PushRight(ReadOnlySpan<TRight> rows);

    /// <summary>The left input's watermark, in nanoseconds since 1970. Never goes back; a lower value is ignored.</summary>
    void AdvanceLeft(long watermark);

    /// <summary>The right input's watermark, in nanoseconds since 1970. Never goes back; a lower value is ignored.</summary>
    void AdvanceRight(long watermark);

    /// <summary>The left input has ended: it counts as past everything.</summary>
    void CompleteLeft();

    /// <summary>The right input has ended: it counts as past everything.</summary>
    void CompleteRight();

    /// <summary>Writes the state of the join and of what follows it. Asked once, between batches.</summary>
    void Save(ref StateWriter writer);

    /// <summary>Takes the state that <see cref="Save"/> wrote, into a fresh join.</summary>
    void Load(ref StateReader reader);

    /// <summary>Adds the join's counts and those of what follows it.</summary>
    void Report(ref QueryCounters counters);

    /// <summary>Gives native memory back. The join is not used again.</summary>
    void Free();
}
