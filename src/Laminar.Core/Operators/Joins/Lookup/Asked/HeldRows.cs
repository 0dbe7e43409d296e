using System;
using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Rows that wait, in their order.</summary>
internal sealed class HeldRows<TLeft>
{
    private HeldRow<TLeft>[] _rows = [];
    private int _first;

    public int Count { get; private set; }

    public long Bytes => (long)_rows.Length * Unsafe.SizeOf<HeldRow<TLeft>>();

    /// <summary>One of them; the first is 0.</summary>
    public ref HeldRow<TLeft> this[int index] => ref _rows[(_first + index) & (_rows.Length - 1)];

    /// <summary>The place of a new last one.</summary>
    public ref HeldRow<TLeft> Add()
    {
        if (Count == _rows.Length)
        {
            Grow();
        }

        return ref this[Count++];
    }

    /// <summary>The first one goes.</summary>
    public void Remove()
    {
        _rows[_first] = default;
        _first = (_first + 1) & (_rows.Length - 1);
        Count--;
    }

    private void Grow()
    {
        var larger = Growth.Room<HeldRow<TLeft>>(Math.Max(16, 2L * _rows.Length));
        for (var i = 0; i < Count; i++)
        {
            larger[i] = this[i];
        }

        (_rows, _first) = (larger, 0);
    }
}
