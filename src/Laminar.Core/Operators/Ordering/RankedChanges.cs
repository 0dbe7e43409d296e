using System;
using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Changes that wait to be handed on: a row may change the rank of every other row of its partition, so it grows to the largest of such steps.</summary>
internal sealed class RankedChanges<TRow>
{
    private Change<TRow>[] _items = new Change<TRow>[OutputBlock.Length];

    public int Count { get; private set; }

    /// <summary>Handing on now keeps blocks of the usual length.</summary>
    public bool IsLong => Count >= OutputBlock.Length / 2;

    public ReadOnlySpan<Change<TRow>> Take()
    {
        var count = Count;
        Count = 0;
        return _items.AsSpan(0, count);
    }

    public void Put(in TRow row, ChangeKind kind)
    {
        if (Count == _items.Length)
        {
            Grow();
        }

        _items[Count++] = new(row, kind);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        Growth.To(ref _items, 2 * _items.Length);
    }
}
