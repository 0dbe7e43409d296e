using Laminar.State;

namespace Laminar.Operators;

/// <summary>Saving and loading. What is saved is the rows that live, in the order in which they came.</summary>
public sealed partial class IntervalJoin<TLeft, TRight, TKey, TOut, TSpec, TNext>
{
    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
        writer.Write(_forwarded);
        SaveWatermark(_left, ref writer);
        SaveWatermark(_right, ref writer);
        SaveRows<TLeft, TRight, AsLeft<TLeft, TRight, TKey, TOut, TSpec>>(_left, _right, ref writer);
        SaveRows<TRight, TLeft, AsRight<TLeft, TRight, TKey, TOut, TSpec>>(_right, _left, ref writer);
        _next.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        reader.Read(out _forwarded);
        LoadWatermark(_left, ref reader);
        LoadWatermark(_right, ref reader);
        LoadRows<TLeft, TRight, AsLeft<TLeft, TRight, TKey, TOut, TSpec>>(_left, _right, ref reader);
        LoadRows<TRight, TLeft, AsRight<TLeft, TRight, TKey, TOut, TSpec>>(_right, _left, ref reader);
        Chain();
        _next.Load(ref reader);
    }

    private static void SaveWatermark<TRow>(JoinInput<TRow> input, ref StateWriter writer)
        where TRow : struct
    {
        writer.Write(input.Watermark);
        writer.Write(input.IsCompleted);
    }

    private static void LoadWatermark<TRow>(JoinInput<TRow> input, ref StateReader reader)
        where TRow : struct
    {
        reader.Read(out long watermark);
        reader.Read(out bool isCompleted);
        input.Watermark = watermark;
        input.IsCompleted = isCompleted;
    }

    private static void SaveRows<TOwn, TOther, TSide>(JoinInput<TOwn> own, JoinInput<TOther> other, ref StateWriter writer)
        where TOwn : struct
        where TOther : struct
        where TSide : struct, IIntervalSide<TOwn, TOther, TKey, TOut>
    {
        var limit = Limit<TOwn, TOther, TSide>(other);
        for (var number = own.Rows.Tail; number != own.Rows.Next; number = unchecked(number + 1))
        {
            ref var entry = ref own.Rows.At(number);
            if (!IsDead(LastOf<TOwn, TOther, TSide>(in entry.Row), limit))
            {
                writer.Write(true);
                writer.Write(entry.IsSettled);
                TSide.Save(in entry.Row, ref writer);
            }
        }

        writer.Write(false);
    }

    private void LoadRows<TOwn, TOther, TSide>(JoinInput<TOwn> own, JoinInput<TOther> other, ref StateReader reader)
        where TOwn : struct
        where TOther : struct
        where TSide : struct, IIntervalSide<TOwn, TOther, TKey, TOut>
    {
        while (true)
        {
            reader.Read(out bool more);
            if (!more)
            {
                return;
            }

            reader.Read(out bool isSettled);
            if (own.Rows.Count == own.Rows.Capacity)
            {
                Rebuild<TOwn, TOther, TSide>(own, other, 1);
            }

            var row = TSide.Load(ref reader, own.Rows.Heap);
            if (!TSide.HasKey(in row))
            {
                throw new StateException("The state is damaged: a row of a join without a key.");
            }

            Keep<TOwn, TOther, TSide>(own, row, isSettled);
        }
    }
}
