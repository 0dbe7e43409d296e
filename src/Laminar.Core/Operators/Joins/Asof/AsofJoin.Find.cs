using System;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// The slots of the rows whose turn it is, before they are merged by time: a search waits for memory and a merge for jumps that cannot be foreseen, and
/// apart neither waits for the other.
/// </summary>
public sealed partial class AsofJoin<TLeft, TRight, TKey, TOut, TSpec, TNext>
{
    // Some more than are found: the merge fetches ahead of them.
    private uint[] _leftSlots = new uint[SlotsAhead];
    private uint[] _rightSlots = new uint[SlotsAhead];

    private void Find(ReadOnlySpan<TLeft> left, ReadOnlySpan<TRight> right)
    {
        Reserve(ref _leftSlots, left.Length);
        Reserve(ref _rightSlots, right.Length);

        // Keys of right rows that are added may give all others new slots; a second time there is none to add.
        for (var version = -1; version != _keys.Version;)
        {
            version = _keys.Version;
            KeySlots<TRight, TKey, Keyed<TRight>, RightKeys>.Find(_keys, right, _rightSlots, adds: true);
        }

        KeySlots<TLeft, TKey, Keyed<TRight>, LeftKeys>.Find(_keys, left, _leftSlots, adds: false);
    }

    private static void Reserve(ref uint[] slots, int rows)
    {
        if (slots.Length < rows + SlotsAhead)
        {
            slots = Growth.Room<uint>((2 * (long)rows) + SlotsAhead);
        }
    }

    private readonly struct LeftKeys : IKeyedRows<TLeft, TKey>
    {
        public static bool HasKey(in TLeft row) => TSpec.HasLeftKey(in row);

        public static TKey KeyOf(in TLeft row) => TSpec.LeftKeyOf(in row);
    }

    private readonly struct RightKeys : IKeyedRows<TRight, TKey>
    {
        public static bool HasKey(in TRight row) => TSpec.HasRightKey(in row);

        public static TKey KeyOf(in TRight row) => TSpec.RightKeyOf(in row);
    }
}
