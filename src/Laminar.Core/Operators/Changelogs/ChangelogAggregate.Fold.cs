using System;
using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Rows in, and rows out again. Before a row is folded the block has room for what it may change, so that nothing is handed on in the middle of it.</summary>
public partial struct ChangelogAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private void FoldGuarded(ReadOnlySpan<TRow> rows)
    {
        for (var from = 0; from < rows.Length; from = _at + 1)
        {
            try
            {
                Fold(rows, from);
                return;
            }
            catch (Exception cause) when (IsOfRow(cause))
            {
                // Below another operator the rows are made ones: their place means nothing to who pushed. Of a row's copies for grouping sets one is counted.
                if (TSpec.Counts(in rows[_at]) && _context.Bad(IsFirst ? _at : -1, isResult: false, cause) is { } failure)
                {
                    _failure = failure;
                    return;
                }
            }
        }
    }

    private void Fold(ReadOnlySpan<TRow> rows, int from)
    {
        for (var i = from; i < rows.Length; i++)
        {
            _at = i;
            ref readonly var row = ref rows[i];
            var time = TSpec.HasTime ? TSpec.TimeOf(in row) : 0;
            if (TSpec.HasTime)
            {
                See(time);
            }

            if (TSpec.Filters && !TSpec.Keep(in row))
            {
                continue;
            }

            if (Ends.Exist)
            {
                FoldIntoWindows(in row, time);
            }
            else
            {
                FoldInto(_all!, in row, time);
            }
        }
    }

    private void FoldIntoWindows(in TRow row, long time)
    {
        var closed = ClosedTo;
        var last = Ends.Last(time);
        if (last <= closed)
        {
            Drop(in row, closed - last);
            return;
        }

        for (var end = Ends.First(time); end <= last; end += TSpec.Slide)
        {
            if (end > closed)
            {
                FoldInto(WindowOf(end), in row, time);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Drop(in TRow row, long late)
    {
        if (!TSpec.Counts(in row))
        {
            return;
        }

        _context.RowsLate++;
        if (_late is not null)
        {
            _handing = true;
            _late.Take(in row, LateBy.Of(late));
            _handing = false;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void FoldInto(OpenGroups<TKey, Group<TState, TOut>> groups, in TRow row, long time)
    {
        MakeRoom();
        var key = TSpec.KeyOf(in row);
        var takesBack = TSpec.WeightOf(in row) < 0;
        var table = groups.Table;
        var slot = table.Find(in key);
        if (slot == StateTable<TKey, Group<TState, TOut>>.Missing)
        {
            if (takesBack)
            {
                return;
            }

            slot = table.FindOrAdd(TSpec.HoldsText ? TKey.Retain(in key, _heap) : key);
        }

        ref var group = ref table.StateAt(slot);
        var isEmpty = TSpec.IsEmpty(in group.State);
        if (!takesBack)
        {
            TSpec.Add(ref group.State, in row, time, _heap);
            if (Expires)
            {
                Touch(ref group, in table.KeyAt(slot), time);
            }

            groups.Live += isEmpty ? 1 : 0;
            if (TSpec.IsDistinct && !isEmpty)
            {
                return;
            }
        }
        else if (isEmpty)
        {
            return;
        }
        else
        {
            TSpec.Remove(ref group.State, in row, time, _heap);
            if (TSpec.IsEmpty(in group.State))
            {
                Release(ref group.State);
                groups.Live--;
            }
            else if (TSpec.IsDistinct)
            {
                return;
            }
        }

        Changed(groups, slot, ref group);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Changed(OpenGroups<TKey, Group<TState, TOut>> groups, uint slot, ref Group<TState, TOut> group)
    {
        if (TSpec.Emission == ChangelogEmission.Changes)
        {
            Show(groups, slot);
        }
        else if (TSpec.Emission != ChangelogEmission.OnClose && (TSpec.Emission != ChangelogEmission.OnWatermark || groups.IsOut) && !group.IsDirty)
        {
            group.IsDirty = true;
            Touch(groups);
            groups.Mark(in groups.Table.KeyAt(slot));
        }
    }

    private void Touch(OpenGroups<TKey, Group<TState, TOut>> groups)
    {
        if (groups.IsDirty)
        {
            return;
        }

        if (_touchedCount == _touched.Length)
        {
            Growth.To(ref _touched, 2 * _touchedCount);
        }

        _touched[_touchedCount++] = groups;
    }

    /// <summary>A failure of an expression, and not of what is downstream or of the machine.</summary>
    private readonly bool IsOfRow(Exception failure) =>
        !_handing && failure is not (BadRowException or OutOfMemoryException or HotPathViolationException);

    private readonly bool IsFirst => _context.IsFirst(_ordinal);
}
