using System;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>The groups of an open window, or of a whole stream, and which of them have changed since their changes were handed on.</summary>
internal sealed class OpenGroups<TKey, TGroup>(StateTable<TKey, TGroup> table)
    where TKey : struct, IKey<TKey>
    where TGroup : struct
{
    private const int FirstRoom = 16;

    private TKey[] _dirty = [];
    private int _from;
    private int _to;

    public StateTable<TKey, TGroup> Table { get; } = table;

    /// <summary>The window.</summary>
    public long Start { get; private set; }

    public long End { get; private set; }

    /// <summary>Groups that hold rows.</summary>
    public long Live { get; set; }

    /// <summary>The watermark has passed the window's end, and its rows are out.</summary>
    public bool IsOut { get; set; }

    public bool IsDirty => _from != _to;

    /// <summary>Keys of changed groups, in the order of their first change.</summary>
    public Span<TKey> Dirty => _dirty.AsSpan(_from, _to - _from);

    public void Open(long start, long end)
    {
        Start = start;
        End = end;
        Live = 0;
        IsOut = false;
        _from = _to = 0;
    }

    /// <summary>Notes a key that is not noted yet. The text of the key is the table's.</summary>
    public void Mark(in TKey key)
    {
        if (_to == _dirty.Length)
        {
            MakeRoom();
        }

        _dirty[_to++] = key;
    }

    public bool TakeDirty(out TKey key)
    {
        if (_from == _to)
        {
            _from = _to = 0;
            key = default;
            return false;
        }

        key = _dirty[_from++];
        return true;
    }

    private void MakeRoom()
    {
        Growth.To(ref _dirty, Math.Max(FirstRoom, 2 * _dirty.Length));
    }
}
