using System;
using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>Changes out, a block at a time.</summary>
public partial struct ChangelogAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    private static bool EmitsAfterBatch => TSpec.Emission is ChangelogEmission.OnUpdate or ChangelogEmission.OnWatermark;

    /// <summary>Hands on what has changed of a group since it was last shown. Doing it again changes nothing.</summary>
    private void Show(OpenGroups<TKey, Group<TState, TOut>> groups, uint slot)
    {
        ref var group = ref groups.Table.StateAt(slot);
        ref var key = ref groups.Table.KeyAt(slot);
        group.IsDirty = false;
        if (!TSpec.IsEmpty(in group.State) && Write(groups, in key, in group.State, out var row))
        {
            if (!group.IsShown)
            {
                Put(in row, ChangeKind.Insert);
                group.IsShown = true;
            }
            else if (TSpec.Same(in group.Last, in row))
            {
                return;
            }
            else
            {
                if (!TSpec.Upserts)
                {
                    Put(in group.Last, ChangeKind.UpdateBefore);
                }

                Put(in row, ChangeKind.UpdateAfter);
            }

            group.Last = TSpec.HoldsText ? TSpec.Keep(in row, in key, _heap) : row;
        }
        else if (group.IsShown)
        {
            Put(in group.Last, ChangeKind.Delete);
            group.Last = default;
            group.IsShown = false;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Write(OpenGroups<TKey, Group<TState, TOut>> groups, in TKey key, in TState state, out TOut row)
    {
        var window = new Window(groups.Start, groups.End);
        return TSpec.ResultCanFail ? TryWrite(in window, in key, in state, out row) : TSpec.Write(in window, in key, in state, out row);
    }

    /// <summary>A group whose row fails has none. What is thrown is thrown at the end, when all is in order.</summary>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private bool TryWrite(in Window window, in TKey key, in TState state, out TOut row)
    {
        try
        {
            return TSpec.Write(in window, in key, in state, out row);
        }
        catch (Exception cause) when (IsOfRow(cause))
        {
            _failure ??= _context.Bad(IsFirst ? _at : -1, isResult: true, cause);
            row = default;
            return false;
        }
    }

    /// <summary>All groups of a window.</summary>
    private void ShowAll(OpenGroups<TKey, Group<TState, TOut>> groups)
    {
        var table = groups.Table;
        for (uint slot = 0; table.Next(ref slot); slot++)
        {
            if (!TSpec.IsEmpty(in table.StateAt(slot).State))
            {
                MakeRoom();
                Show(groups, slot);
            }
        }
    }

    /// <summary>The groups of a window that have changed.</summary>
    private void ShowDirty(OpenGroups<TKey, Group<TState, TOut>> groups)
    {
        MakeRoom();
        while (groups.TakeDirty(out var key))
        {
            Show(groups, groups.Table.Find(in key));
            MakeRoom();
        }
    }

    private void ShowTouched()
    {
        for (var i = 0; i < _touchedCount; i++)
        {
            ShowDirty(_touched[i]);
        }

        Array.Clear(_touched, 0, _touchedCount);
        _touchedCount = 0;
    }

    /// <summary>A change takes two places at most.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MakeRoom()
    {
        if (_count > OutputBlock.Length - 2)
        {
            Flush();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(in TOut row, ChangeKind kind) => _block[_count++] = new(row, kind);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Flush()
    {
        var count = _count;
        _count = 0;
        if (count > 0)
        {
            _handing = true;
            _next.Push(_block.AsSpan(0, count));
            _handing = false;
            if (TSpec.HasTime && !IsFed)
            {
                _due = Math.Min(_due, DueOfNext);
            }
        }

        if (_context.MakesText)
        {
            TextScratch.Release(_mark);
        }
    }

    private void AdvanceNext(long watermark)
    {
        Flush();
        _handing = true;
        _next.Advance(watermark);
        _handing = false;
    }

    private void Begin()
    {
        _handing = false;
        _mark = _context.MakesText ? TextScratch.Take() : default;
    }

    /// <summary>The end of a batch: what is due goes out, and what is no longer used goes back.</summary>
    private void End(bool emitsDirty)
    {
        if (TSpec.HasTime && Watermark >= _due)
        {
            Progress(Watermark);
        }

        if (emitsDirty)
        {
            ShowTouched();
        }

        Flush();
        Tidy();
        if (TSpec.HasTime && Watermark > _watermark)
        {
            _watermark = Watermark;
            _moved = true;
        }

        if (_moved)
        {
            _moved = false;
            AdvanceNext(Handed(_watermark));
        }

        if (_failure is { } failure)
        {
            _failure = null;
            throw failure;
        }
    }
}
