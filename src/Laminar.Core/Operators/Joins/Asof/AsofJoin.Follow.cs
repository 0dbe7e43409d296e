using System;

namespace Laminar.Operators;

/// <summary>Looking ahead: a left row waits in the order of its time, linked to those of its key, until a right row answers it or none can any more.</summary>
public sealed partial class AsofJoin<TLeft, TRight, TKey, TOut, TSpec, TNext>
{
    private readonly WaitingRows<TLeft, TRight> _waiting = new();

    private static bool LooksBack => TSpec.Direction == AsofDirection.Nearest;

    private void Follow(ReadOnlySpan<TLeft> left, ReadOnlySpan<TRight> right, ref int lefts, ref int rights)
    {
        while (lefts < left.Length || rights < right.Length)
        {
            if (rights < right.Length && (lefts == left.Length || IsFirst(in right[rights], in left[lefts])))
            {
                Arrive(in right[rights++]);
            }
            else
            {
                Ask(in left[lefts++]);
            }
        }
    }

    private static bool IsFirst(in TRight right, in TLeft left) =>
        RightFirst ? TSpec.RightTimeOf(in right) <= TSpec.LeftTimeOf(in left) : TSpec.RightTimeOf(in right) < TSpec.LeftTimeOf(in left);

    private void Ask(in TLeft left)
    {
        var time = TSpec.LeftTimeOf(in left);
        if (!TSpec.HasLeftKey(in left))
        {
            ref var alone = ref _waiting.Add();
            alone = new() { Left = left, IsSure = true };
            return;
        }

        var key = TSpec.LeftKeyOf(in left);
        ref var kept = ref _keys.StateAt(_keys.FindOrAdd(in key));
        var number = _waiting.Next;
        ref var waiting = ref _waiting.Add();
        waiting = new() { Left = left, Until = QueryContext.Saturated(time, TSpec.After), Earlier = kept.LastWaiting };
        if (LooksBack && kept.IsThere && IsNear(time, in kept.Row))
        {
            // Only a later row that is strictly nearer is better.
            var distance = unchecked((ulong)(time - TSpec.RightTimeOf(in kept.Row)));
            waiting.Right = kept.Row;
            waiting.HasRight = true;
            waiting.IsSure = distance <= 1;
            waiting.Until = distance > (ulong)TSpec.After ? waiting.Until : QueryContext.Saturated(time, (long)distance - 1);
        }

        if (!waiting.IsSure)
        {
            kept.LastWaiting = number;
        }
    }

    /// <summary>A right row is the first after all left rows of its key that wait: it answers those that it is not too late for, and the others are answered as they are.</summary>
    private void Arrive(in TRight right)
    {
        if (!TSpec.HasRightKey(in right))
        {
            return;
        }

        var key = TSpec.RightKeyOf(in right);
        var slot = LooksBack ? _keys.FindOrAdd(in key) : _keys.Find(in key);
        if (slot == Tables.StateTable<TKey, Keyed<TRight>>.Missing)
        {
            return;
        }

        ref var kept = ref _keys.StateAt(slot);
        var time = TSpec.RightTimeOf(in right);
        for (var number = kept.LastWaiting; number >= _waiting.First;)
        {
            ref var waiting = ref _waiting[number];
            number = waiting.Earlier;
            waiting.IsSure = true;
            if (time <= waiting.Until)
            {
                waiting.Right = right;
                waiting.HasRight = true;
            }
        }

        kept.LastWaiting = 0;
        if (LooksBack)
        {
            kept.Row = right;
            kept.IsThere = true;
        }
    }

    /// <summary>Lets out, in order, the rows whose answer is sure: right rows of times up to <paramref name="seenTo"/> have been seen.</summary>
    private void Answer(long seenTo)
    {
        while (!_waiting.IsEmpty)
        {
            ref var first = ref _waiting[_waiting.First];
            if (!first.IsSure && first.Until > seenTo)
            {
                return;
            }

            if (TSpec.TellsTimes)
            {
                TellOf(in first.Left);
            }

            if (_count == _block.Length)
            {
                Flush();
            }

            if (first.HasRight)
            {
                TSpec.Join(in first.Left, in first.Right, out _block[_count++]);
            }
            else if (KeepsLeft)
            {
                TSpec.WriteLeft(in first.Left, out _block[_count++]);
            }

            _waiting.DropFirst();
        }
    }

    /// <summary>No later row that comes out is below this.</summary>
    private long Told(long known) => _waiting.IsEmpty ? known : Math.Min(known, TSpec.LeftTimeOf(in _waiting[_waiting.First].Left));
}
