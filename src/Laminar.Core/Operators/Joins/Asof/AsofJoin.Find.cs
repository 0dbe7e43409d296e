using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
        var likely = new LikelySlots(table);
        ref var place = ref MemoryMarshal.GetArrayDataReference(_rightSlots);
        foreach (ref readonly var row in rows)
        {
            var slot = StateTable<TKey, Keyed<TRight>>.Missing;
            if (TSpec.HasRightKey(in row))
            {
                var key = TSpec.RightKeyOf(in row);
                slot = likely.Of(in key);
                if (slot == StateTable<TKey, Keyed<TRight>>.Missing)
                {
                    slot = table.FindOrAdd(in key);
                    likely = new(table);
                }
            }

            place = slot;
            place = ref Unsafe.Add(ref place, 1);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FindLeft(ReadOnlySpan<TLeft> rows)
    {
        var likely = new LikelySlots(_keys);
        ref var place = ref MemoryMarshal.GetArrayDataReference(_leftSlots);
        foreach (ref readonly var row in rows)
        {
            var slot = StateTable<TKey, Keyed<TRight>>.Missing;
            if (TSpec.HasLeftKey(in row))
            {
                var key = TSpec.LeftKeyOf(in row);
                slot = likely.Of(in key);
            }

            place = slot;
            place = ref Unsafe.Add(ref place, 1);
        }
    }

    /// <summary>The table's geometry, in the loop's hands until a key is added.</summary>
    private readonly ref struct LikelySlots(StateTable<TKey, Keyed<TRight>> table)
    {
        private readonly ref TKey _keys = ref table.Keys;
        private readonly SlotIndex _index = table.Index;
        private readonly ulong _seed = table.Seed;
        private readonly int _shift = table.Shift;

        /// <summary>The likely slot where it is the right one, which next to always it is; else the table looks.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public uint Of(in TKey key)
        {
            var hash = TKey.Hash(in key, _seed);
            var slot = _index.Exists ? _index.Likely(hash) : (uint)(hash >> _shift);
            return TKey.Same(in Unsafe.AddByteOffset(ref _keys, (nuint)slot * (nuint)SlotLayout<TKey, Keyed<TRight>>.KeyStride(1)), in key) ? slot : table.Find(in key);
        }
    }
}
