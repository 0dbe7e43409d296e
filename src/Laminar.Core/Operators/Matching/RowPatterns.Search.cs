using System;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>The search: depth first, the way that is preferred before the others.</summary>
public partial struct RowPatterns<TRow, TKey, TState, TKept, TRing, TOut, TSpec, TNext>
{
    // Steps that one row, or one timer, may cost a partition: a pattern with nested repetitions can go back without end.
    private const int MostSteps = 10_000_000;

    private enum Outcome
    {
        /// <summary>A row is needed that may come.</summary>
        Waits,

        /// <summary>The rows that were taken are a match.</summary>
        Found,

        /// <summary>No match begins at this row.</summary>
        None,
    }

    /// <summary>Goes on with the partition's attempt, and those after it, as far as its rows go.</summary>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private void Try(ref MatchPartition<TState, TRing> partition)
    {
        var steps = MostSteps;
        if (!TSpec.CanFail)
        {
            Run(ref partition, ref steps);
            return;
        }

        while (true)
        {
            try
            {
                Run(ref partition, ref steps);
                return;
            }
            catch (Exception cause) when (_down.IsOfRow(cause))
            {
                var isMeasure = _writing;
                _writing = false;
                _down.Fail(-1, isResult: true, cause);
                GoOn(ref partition, isMeasure);
            }
        }
    }

    private void Run(ref MatchPartition<TState, TRing> partition, ref int steps)
    {
        while (partition.Start < partition.Rows.Count)
        {
            partition.IsTrying = true;
            var outcome = Search(ref partition, ref steps);
            if (outcome == Outcome.Waits)
            {
                if (steps > 0)
                {
                    return;
                }

                GiveUp(ref partition);
                continue;
            }

            if (outcome == Outcome.Found)
            {
                Show(ref partition);
            }

            GoOn(ref partition, outcome == Outcome.Found);
        }
    }

    private Outcome Search(ref MatchPartition<TState, TRing> partition, ref int steps)
    {
        var program = TSpec.Program;
        while (--steps > 0)
        {
            var what = program[2 * partition.Step];
            var argument = program[(2 * partition.Step) + 1];
            switch (what)
            {
                case MatchStep.Rather:
                    partition.Choices.Push(new MatchChoice(argument, partition.Taken.Count), _heap);
                    partition.Step++;
                    break;
                case MatchStep.Elsewhere:
                    partition.Choices.Push(new MatchChoice(partition.Step + 1, partition.Taken.Count), _heap);
                    partition.Step = argument;
                    break;
                case MatchStep.Jump:
                    partition.Step = argument;
                    break;
                case MatchStep.Match:
                    return Outcome.Found;
                default:
                    if (partition.Start + partition.Taken.Count == partition.Rows.Count && !HasEnded(ref partition))
                    {
                        return Outcome.Waits;
                    }

                    if (Takes(ref partition, what))
                    {
                        partition.Step++;
                        break;
                    }

                    if (partition.Choices.Count == 0)
                    {
                        return Outcome.None;
                    }

                    var choice = partition.Choices.Pop();
                    partition.Step = choice.Step;
                    Forget(ref partition, choice.Rows);
                    break;
            }
        }

        return Outcome.Waits;
    }

    /// <summary>Takes the next row for the variable's, where there is one and it can be.</summary>
    private readonly bool Takes(ref MatchPartition<TState, TRing> partition, int variable)
    {
        var place = partition.Start + partition.Taken.Count;
        if (place == partition.Rows.Count || (TSpec.Within > 0 && TSpec.TimeOf(in partition.Rows.At(place)) > LastTime(ref partition)))
        {
            return false;
        }

        var taken = partition.Taken.Count;
        partition.Taken.Push((byte)variable, _heap);
        if (TSpec.TestsState)
        {
            PushState(ref partition, place, variable, _heap);
        }

        var state = TSpec.TestsState ? partition.States.Items[taken] : default;
        if (TSpec.Test(variable, new MatchRows<TKept, TRing>(ref partition.Rows, partition.Taken.Items, partition.Start, partition.Matches + 1), in state))
        {
            return true;
        }

        Forget(ref partition, taken);
        return false;
    }

    /// <summary>Rows after the first so many are not taken any more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Forget(ref MatchPartition<TState, TRing> partition, int rows)
    {
        partition.Taken.Count = rows;
        if (TSpec.TestsState)
        {
            partition.States.Count = rows;
        }
    }

    /// <summary>The aggregates up to a row that is taken: those up to the one before it, and it.</summary>
    private static void PushState(ref MatchPartition<TState, TRing> partition, int place, int variable, StateHeap heap)
    {
        var count = partition.States.Count;
        var state = count == 0 ? default : partition.States.Items[count - 1];
        TSpec.Fold(ref state, in partition.Rows.At(place), variable, heap);
        partition.States.Push(state, heap);
    }

    /// <summary>The next attempt begins where it may, and what no attempt looks at any more is forgotten.</summary>
    private static void GoOn(ref MatchPartition<TState, TRing> partition, bool isMatch)
    {
        partition.Matches += isMatch ? 1 : 0;
        End(ref partition, partition.Start + (isMatch ? Skipped(partition.Taken.Items) : 1));
    }

    private static void End(ref MatchPartition<TState, TRing> partition, int next)
    {
        partition.IsTrying = false;
        partition.Step = partition.Choices.Count = 0;
        Forget(ref partition, 0);
        for (partition.Start = next; partition.Start > TSpec.Before; partition.Start--)
        {
            partition.Rows.Pop();
        }
    }

    /// <summary>A match without rows is one at its row, and the next is looked for at the row after it.</summary>
    private static int Skipped(ReadOnlySpan<byte> taken) => taken.Length == 0 ? 1 : TSpec.Skip switch
    {
        MatchSkip.PastLastRow => taken.Length,
        MatchSkip.First => taken.IndexOfAny(TSpec.SkipVariables),
        MatchSkip.Last => taken.LastIndexOfAny(TSpec.SkipVariables),
        _ => 1,
    };

    /// <summary>The search has taken too many steps: no match begins at any of the rows that are there.</summary>
    [HotPath(Allow = HotPathAllow.Allocation, Because = "once for rows that a pattern cannot be looked for in; lifted from the guard")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void GiveUp(ref MatchPartition<TState, TRing> partition)
    {
        using var lifted = HotPathGuard.Lift();
        _down.Fail(-1, isResult: true, new InvalidOperationException(
            "The search for a match took more than 10,000,000 steps: repetitions inside of repetitions, or conditions that most rows meet, leave too many ways open."));
        End(ref partition, partition.Rows.Count);
    }
}
