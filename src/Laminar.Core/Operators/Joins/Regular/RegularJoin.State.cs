using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Saving and loading: by key, the rows of both sides, the earliest first, with how many matches they have.</summary>
public sealed partial class RegularJoin<TLeft, TRight, TKey, TOut, TSpec, TNext>
{
    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
        writer.Write(_left.Watermark);
        writer.Write(_right.Watermark);
        writer.Write(_left.IsCompleted);
        writer.Write(_right.IsCompleted);
        writer.Write(_forwarded);
        for (uint slot = 0; _keys.Next(ref slot); slot++)
        {
            ref var of = ref _keys.StateAt(slot);
            if (!of.IsEmpty)
            {
                writer.Write(true);
                TKey.Save(in _keys.KeyAt(slot), ref writer);
                Save<TLeft, TRight, LeftSide>(of.Left, _left.Rows, ref writer);
                Save<TRight, TLeft, RightSide>(of.Right, _right.Rows, ref writer);
            }
        }

        writer.Write(false);
        _next.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        _left.Watermark = ReadTime(ref reader);
        _right.Watermark = ReadTime(ref reader);
        _left.IsCompleted = More(ref reader);
        _right.IsCompleted = More(ref reader);
        reader.Read(out _forwarded);
        while (More(ref reader))
        {
            var slot = _keys.FindOrAdd(TKey.Load(ref reader, _heap));
            ref var of = ref _keys.StateAt(slot);
            if (!of.IsEmpty)
            {
                throw new StateException("The state is damaged: a key is there twice.");
            }

            Load<TLeft, TRight, LeftSide>(slot, _left, ref reader);
            Load<TRight, TLeft, RightSide>(slot, _right, ref reader);
            _live += of.IsEmpty ? 0 : 1;
            _keys.Maintain();
        }

        _heap.Settle();
        _next.Load(ref reader);
    }

    private static void Save<TOwn, TOther, TSide>(int first, PagedPool<KeptRow<TOwn>> own, ref StateWriter writer)
        where TOwn : struct
        where TSide : struct, IRegularSide<TOwn, TOther, TKey, TOut>
    {
        var number = first;
        while (number != 0 && own[number].Next != 0)
        {
            number = own[number].Next;
        }

        for (; number != 0; number = own[number].Previous)
        {
            ref var kept = ref own[number];
            writer.Write(true);
            TSide.Save(in kept.Row, ref writer);
            writer.Write(kept.Matches);
        }

        writer.Write(false);
    }

    private void Load<TOwn, TOther, TSide>(uint slot, RegularInput<TOwn> own, ref StateReader reader)
        where TOwn : struct
        where TSide : struct, IRegularSide<TOwn, TOther, TKey, TOut>
    {
        while (More(ref reader))
        {
            var number = Link<TOwn, TOther, TSide>(slot, own.Rows);
            ref var kept = ref own.Rows[number];
            kept.Row = TSide.Load(ref reader, _heap);
            reader.Read(out kept.Matches);
            if (kept.Matches < 0)
            {
                throw new StateException("The state is damaged: a row has less than no match.");
            }

            Note<TOwn, TOther, TSide>(own, number);
        }
    }

    private static bool More(ref StateReader reader)
    {
        reader.Read(out bool more);
        return more;
    }

    private static long ReadTime(ref StateReader reader)
    {
        reader.Read(out long time);
        return time;
    }
}
