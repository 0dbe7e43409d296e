using System;
using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// Sealing panes and writing windows. Every step can be left by an exception of the sink and taken up again: <see cref="_writing"/> says that a window
/// is half written, and the hot range is empty meanwhile, so that no row gets into it.
/// </summary>
public partial struct WindowAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    /// <summary>Closes whatever the watermark has passed. A result row that failed is thrown at the end, when all is in order.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Close(int index)
    {
        if (!_started || (!_writing && _watermark < _open + Shape.Pane))
        {
            return;
        }

        _limit = 0;
        if (_writing)
        {
            FinishPane(index);
        }

        while (_watermark >= _open + Shape.Pane && SkipSilence())
        {
            BeginPane();
            FinishPane(index);
        }

        Range();
        if (_failure is { } failure)
        {
            _failure = null;
            throw failure;
        }
    }

    /// <summary>Jumps over panes without rows, so that a long silence costs nothing. Whether a pane is left to close.</summary>
    private bool SkipSilence()
    {
        if ((Shape.Keeps && Entries > 0) || (_panes is null ? HasLaneRows : _panes.Open.ContainsKey(_open)))
        {
            return true;
        }

        var passed = _watermark == long.MaxValue ? long.MaxValue : Shape.StartOf(_watermark);
        var tables = _panes ?? _beyond;
        var next = Math.Min(passed, tables is { Count: > 0 } ? tables.Earliest() : passed);
        if (next != long.MaxValue)
        {
            _open = next;
            Adopt();
        }

        return next < passed;
    }

    private void BeginPane()
    {
        _writing = true;
        _position = 0;
        _live = 0;
        _closing = _panes is null ? _table : _panes.Take(_open);
        if (Shape.Keeps)
        {
            SealPane();
            _writing = IsWindowEnd(_open) && Entries > 0;
            if (!_writing)
            {
                Evict(Entries);
                return;
            }

            _ring?.Refresh();
            AdvanceNext(_open);
        }
        else if (_closing is not null && (_watermark != long.MaxValue || HasRows(_closing)))
        {
            AdvanceNext(_open + TSpec.Size);
        }
    }

    /// <summary>At the end of the input a pane that filtered rows alone have opened is no reason to tell of its time: whether there is one depends on saves.</summary>
    private readonly bool HasRows(StateTable<TKey, TState> table)
    {
        for (uint slot = 0; table.Next(ref slot); slot++)
        {
            if (!TSpec.IsEmpty(in table.StateAt(slot, _lane)))
            {
                return true;
            }
        }

        return false;
    }

    private void FinishPane(int index)
    {
        if (!_writing)
        {
            return;
        }

        if (Shape.Keeps)
        {
            WriteWindow(new Window(Shape.Hops ? _open - TSpec.Size : Shape.LastWindow(_open - 1), _open), index);
            _writing = false;
            Evict(_live);
        }
        else
        {
            if (_closing is not null)
            {
                WriteWindow(new Window(_open, _open + TSpec.Size), index);
                Reuse(_closing);
            }

            _writing = false;
            NextPane();
        }
    }

    private void NextPane()
    {
        _open += Shape.Pane;
        _lane = (_lane + 1) & (Shape.Lanes - 1);
        _closing = null;
        if (_panes is not null)
        {
            _table = _idle;
        }

        Adopt();
    }

    private static bool IsWindowEnd(long time) => TSpec.Cumulates || (time - TSpec.Size - TSpec.Offset) % TSpec.Slide == 0;

    /// <summary>Moves the first open pane's states to those of sealed panes.</summary>
    private void SealPane()
    {
        if (_closing is { } table)
        {
            SealedPane<TState>? pane = null;
            for (uint slot = 0; table.Next(ref slot); slot++)
            {
                ref var state = ref table.StateAt(slot, _lane);
                if (!TSpec.IsEmpty(in state))
                {
                    if (Shape.Hops)
                    {
                        _ring!.Add(pane ??= _ring.Seal(_open), NumberAt(table, slot), in state);
                    }
                    else
                    {
                        _totals!.Add(NumberAt(table, slot), ref state);
                    }

                    state = default;
                    _live++;
                }
            }

            if (_panes is not null)
            {
                _panes.Return(table, _live);
            }
        }

        _live = 0;
        NextPane();
    }

    private readonly uint NumberAt(StateTable<TKey, TState> table, uint slot)
    {
        if (_numbers is not null)
        {
            return NumberOf(in table.KeyAt(slot));
        }

        ref var number = ref table.NumberOf(slot);
        return number != 0 ? number : number = Number(in table.KeyAt(slot));
    }

    /// <summary>After the boundary at _open: what only closed windows have goes.</summary>
    private void Evict(long live)
    {
        if (Shape.Hops)
        {
            _ring!.Evict(_open - TSpec.Size);
        }
        else if (Shape.LastWindow(_open) == _open)
        {
            _totals!.Reset();
        }

        if (IsMostlyDead(Shape.Hops ? _ring!.Groups : _totals!.Groups, live))
        {
            ForgetGroups();
        }

        CompactText();
    }

    private void AdvanceNext(long watermark)
    {
        _handing = true;
        _next.Advance(watermark);
        _handing = false;
    }
}
