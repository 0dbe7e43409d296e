using System;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// A pane that takes no more rows in order: the states of the groups that had any, by group number. A group may stand there twice: a row that comes
/// after the pane was sealed adds an entry of its own.
/// </summary>
internal sealed class SealedPane<TState>(long start)
{
    private uint[] _groups = [];
    private TState[] _states = [];
    private TState[] _after = [];
    private int _made;

    public long Start { get; set; } = start;

    public int Count { get; private set; }

    public Span<uint> Groups => _groups.AsSpan(0, Count);

    public Span<TState> States => _states.AsSpan(0, Count);

    /// <summary>Two stacks: what the panes after this one, up to the top of the front stack, hold of the same group.</summary>
    public Span<TState> After => _after.AsSpan(0, _made);

    public long Bytes(int stateSize) => (_groups.Length * sizeof(uint)) + ((long)(_states.Length + _after.Length) * stateSize);

    public void Add(uint group, in TState state)
    {
        if (Count == _groups.Length)
        {
            var length = Math.Max(16, 2 * Count);
            Growth.To(ref _groups, length);
            Growth.To(ref _states, length);
        }

        _groups[Count] = group;
        _states[Count++] = state;
    }

    public void MakeAfter()
    {
        if (_after.Length < Count)
        {
            _after = Growth.Room<TState>(_states.Length);
        }

        _made = Count;
    }

    public void ClearAfter()
    {
        After.Clear();
        _made = 0;
    }

    public void Clear()
    {
        // Strings would be kept alive.
        States.Clear();
        Count = 0;
    }
}
