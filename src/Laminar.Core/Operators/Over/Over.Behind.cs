using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>
/// Frames that end before their row, which comes out at once: all rows of its frame have come. Rows are kept that have not entered the frame yet
/// (<see cref="Partition{TState, TRing}.Waiting"/>, at the end), and, where rows leave it, those in it.
/// </summary>
public partial struct Over<TRow, TKey, TState, TKept, TRing, TOut, TSpec, TNext>
{
    private void Follow(in TRow row, in TKept kept, long time, ref Partition<TState, TRing> partition)
    {
        while (partition.Waiting > 0 && HasEntered(ref partition, time))
        {
            ref var next = ref partition.Rows.At(partition.Rows.Count - partition.Waiting);
            partition.Waiting--;
            TSpec.Add(ref partition.State, in row, in next, TSpec.TimeOf(in next), _heap);
            if (IsEndless)
            {
                // It is in the state for good: nothing looks at it any more.
                partition.Rows.Pop();
            }
        }

        while (!IsEndless && partition.Rows.Count > partition.Waiting && HasLeft(ref partition, time))
        {
            Leave(ref partition, 0);
            partition.Rows.Pop();
        }

        var last = partition.Rows.Count - partition.Waiting - 1;
        partition.Rows.Push(in kept, _heap);
        partition.Waiting++;
        Show(in row, ref partition, last, 0);
    }

    private static bool IsEndless
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSpec.ByRange ? TSpec.Reach < 0 : TSpec.Preceding < 0;
    }

    /// <summary>Whether the first row that is not in the frame is far enough behind the one that comes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasEntered(ref Partition<TState, TRing> partition, long time) => TSpec.ByRange
        ? (ulong)(time - TSpec.TimeOf(in partition.Rows.At(partition.Rows.Count - partition.Waiting))) >= (ulong)TSpec.Behind
        : partition.Waiting >= TSpec.Behind;

    /// <summary>Whether the oldest row is too far behind the one that comes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasLeft(ref Partition<TState, TRing> partition, long time) => TSpec.ByRange
        ? (ulong)(time - TSpec.TimeOf(in partition.Rows.At(0))) > (ulong)TSpec.Reach
        : partition.Rows.Count > TSpec.Preceding;
}
