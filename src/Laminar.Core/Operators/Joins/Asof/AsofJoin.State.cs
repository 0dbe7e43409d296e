using Laminar.State;

namespace Laminar.Operators;

/// <summary>Saving and loading: the rows that wait, and the versions. Links and layouts are made anew.</summary>
public sealed partial class AsofJoin<TLeft, TRight, TKey, TOut, TSpec, TNext>
{
    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
        writer.Write(_leftWatermark);
        writer.Write(_rightWatermark);
        writer.Write(_leftEnded);
        writer.Write(_rightEnded);
        writer.Write(_told);
        _left.Save(ref writer);
        _right.Save(ref writer);
        SaveVersions(ref writer);
        SaveWaiting(ref writer);
        _next.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        reader.Read(out _leftWatermark);
        reader.Read(out _rightWatermark);
        reader.Read(out _leftEnded);
        reader.Read(out _rightEnded);
        reader.Read(out _told);
        _left.Load(ref reader, _heap);
        _right.Load(ref reader, _heap);
        LoadVersions(ref reader);
        LoadWaiting(ref reader);
        _next.Load(ref reader);
    }

    private void SaveVersions(ref StateWriter writer)
    {
        for (uint slot = 0; _keys.Next(ref slot); slot++)
        {
            ref var kept = ref _keys.StateAt(slot);
            if (kept.IsThere)
            {
                writer.Write(true);
                TKey.Save(in _keys.KeyAt(slot), ref writer);
                TSpec.SaveRight(in kept.Row, ref writer);
            }
        }

        writer.Write(false);
    }

    private void LoadVersions(ref StateReader reader)
    {
        while (More(ref reader))
        {
            ref var kept = ref _keys.StateAt(_keys.FindOrAdd(TKey.Load(ref reader, _heap)));
            if (kept.IsThere)
            {
                throw new StateException("The state is damaged: a key has two versions.");
            }

            kept.Row = TSpec.LoadRight(ref reader, _heap);
            kept.IsThere = true;
        }
    }

    private void SaveWaiting(ref StateWriter writer)
    {
        for (var number = _waiting.First; number < _waiting.Next; number++)
        {
            ref var waiting = ref _waiting[number];
            writer.Write(true);
            TSpec.SaveLeft(in waiting.Left, ref writer);
            writer.Write(waiting.Until);
            writer.Write(waiting.IsSure);
            writer.Write(waiting.HasRight);
            if (waiting.HasRight)
            {
                TSpec.SaveRight(in waiting.Right, ref writer);
            }
        }

        writer.Write(false);
    }

    private void LoadWaiting(ref StateReader reader)
    {
        while (More(ref reader))
        {
            var number = _waiting.Next;
            ref var waiting = ref _waiting.Add();
            waiting = new() { Left = TSpec.LoadLeft(ref reader, _heap) };
            reader.Read(out waiting.Until);
            reader.Read(out waiting.IsSure);
            reader.Read(out waiting.HasRight);
            if (waiting.HasRight)
            {
                waiting.Right = TSpec.LoadRight(ref reader, _heap);
            }

            if (!waiting.IsSure)
            {
                var key = TSpec.LeftKeyOf(in waiting.Left);
                ref var kept = ref _keys.StateAt(_keys.FindOrAdd(in key));
                waiting.Earlier = kept.LastWaiting;
                kept.LastWaiting = number;
            }
        }
    }

    private static bool More(ref StateReader reader)
    {
        reader.Read(out bool more);
        return more;
    }
}
