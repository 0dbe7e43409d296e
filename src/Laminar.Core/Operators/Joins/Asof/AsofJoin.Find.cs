using System;
using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// The slots of the rows whose turn it is, before they are merged by time: a search waits for memory and a merge for jumps that cannot be foreseen, and
/// apart neither waits for the other.
/// </summary>
public sealed partial class AsofJoin<TLeft, TRight, TKey, TOut, TSpec, TNext>
{
    private uint[] _leftSlots = [];
    private uint[] _rightSlots = [];

    private void Find(ReadOnlySpan<TLeft> left, ReadOnlySpan<TRight> right)
    {
        if (_leftSlots.Length < left.Length)
        {
            _leftSlots = Growth.Room<uint>(2 * (long)left.Length);
        }

        if (_rightSlots.Length < right.Length)
        {
            _rightSlots = Growth.Room<uint>(2 * (long)right.Length);
        }

        // Keys of right rows that are added may give all others new slots; a second time there is none to add.
        for (var version = -1; version != _keys.Version;)
        {
            version = _keys.Version;
            FindRight(right);
        }

        FindLeft(left);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FindRight(ReadOnlySpan<TRight> rows)
    {
        var table = _keys;
        for (var i = 0; i < rows.Length; i++)
        {
            var slot = StateTable<TKey, Keyed<TRight>>.Missing;
            if (TSpec.HasRightKey(in rows[i]))
            {
                var key = TSpec.RightKeyOf(in rows[i]);
                slot = SlotOf(table, in key);
                if (slot == StateTable<TKey, Keyed<TRight>>.Missing)
                {
                    slot = table.FindOrAdd(in key);
                }
            }

            _rightSlots[i] = slot;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FindLeft(ReadOnlySpan<TLeft> rows)
    {
        var table = _keys;
        for (var i = 0; i < rows.Length; i++)
        {
            var slot = StateTable<TKey, Keyed<TRight>>.Missing;
            if (TSpec.HasLeftKey(in rows[i]))
            {
                var key = TSpec.LeftKeyOf(in rows[i]);
                slot = SlotOf(table, in key);
            }

            _leftSlots[i] = slot;
        }
    }

    /// <summary>The likely slot where it is the right one, which next to always it is; else the table looks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint SlotOf(StateTable<TKey, Keyed<TRight>> table, in TKey key)
    {
        var likely = table.Likely(TKey.Hash(in key, table.Seed));
        return TKey.Same(in table.KeyAt(likely), in key) ? likely : table.Find(in key);
    }
}
