using System;
using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Rows in numbered places, which are used again.</summary>
internal sealed class WaitingRows<TRow>
{
    private TRow[] _rows = new TRow[16];
    private int[] _free = new int[16];
    private int _freeCount;
    private int _used;

    public long Bytes => (_rows.Length * (long)Unsafe.SizeOf<TRow>()) + (_free.Length * sizeof(int));

    public ref TRow this[int place] => ref _rows[place];

    public int Add(in TRow row)
    {
        var place = _freeCount > 0 ? _free[--_freeCount] : Next();
        _rows[place] = row;
        return place;
    }

    public void Remove(int place)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TRow>())
        {
            // A string in the row would be kept alive.
            _rows[place] = default!;
        }

        _free[_freeCount++] = place;
    }

    private int Next()
    {
        if (_used == _rows.Length)
        {
            Growth.To(ref _rows, checked(2 * _used));
            Growth.To(ref _free, 2 * _used);
        }

        return _used++;
    }
}
