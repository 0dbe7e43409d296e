using Laminar.State;

namespace Laminar.Operators;

/// <summary>What is saved: rows that are held, and the watermarks between them. And text that nobody has any more.</summary>
public sealed partial class AskedJoin<TLeft, TRight, TKey, TOut, TAsked, TRow, TSpec, TNext>
{
    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
        for (var i = 0; i < _held.Count; i++)
        {
            writer.Write(true);
            writer.Write(_held[i].Before);
            TSpec.SaveLeft(in _held[i].Row, ref writer);
        }

        writer.Write(false);
        writer.Write(_after);
        _found.Next.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        for (reader.Read(out bool more); more; reader.Read(out more))
        {
            reader.Read(out long before);
            _held.Add() = new() { Before = before, Row = TSpec.LoadLeft(ref reader, _heldText), Entry = -1 };
        }

        reader.Read(out _after);
        _heldText.Settle();
        _isRestored = _held.Count > 0;
        if (_held.Count > TSpec.MaxInFlight)
        {
            // The bound was higher when they were saved: it is kept from now on, but these ask all at once.
            _ring.Dispose();
            _ring = new(_held.Count);
        }

        _found.Next.Load(ref reader);
    }

    /// <summary>Between batches: rows that have been handed on may point to text.</summary>
    private void Tidy()
    {
        if (!TSpec.HoldsText)
        {
            return;
        }

        if (_heldText.IsHalfGarbage(_context.Limits.CompactFrom) || (_held.Count == 0 && _heldText.Used >= _context.Limits.CompactFrom))
        {
            MoveHeldText();
        }

        if (_kept.IsHalfGarbage(_context.Limits.CompactFrom))
        {
            MoveKeptText();
        }
    }

    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.Reflection, Because = "when half of the text is of rows that are gone; lifted from the guard")]
    private void MoveHeldText()
    {
        using var lifted = HotPathGuard.Lift();
        var heap = new StateHeap();
        for (var i = 0; i < _held.Count; i++)
        {
            ref var row = ref _held[i].Row;
            row = TSpec.KeepLeft(in row, heap);
        }

        StateHeap.Replace(ref _heldText, heap);
    }

    /// <summary>Entries that are gone keep theirs, too: rows still wait with them.</summary>
    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.Reflection, Because = "when half of the text is of answers that are gone; lifted from the guard")]
    private void MoveKeptText()
    {
        using var lifted = HotPathGuard.Lift();
        var heap = new StateHeap();
        var head = 0;
        for (var number = _cache.After(0, ref head); number != 0; number = _cache.After(number, ref head))
        {
            Move(ref _cache[number], heap);
        }

        for (var i = 0; i < _held.Count; i++)
        {
            if (_held[i].Entry > 0 && _cache[_held[i].Entry].IsGone)
            {
                Move(ref _cache[_held[i].Entry], heap);
            }
        }

        StateHeap.Replace(ref _kept, heap);
    }

    private static void Move(ref LookupEntry<TKey, TRight> entry, StateHeap heap)
    {
        entry.Key = TKey.Retain(in entry.Key, heap);
        entry.Row = entry.State == LookupState.Found ? TSpec.KeepRight(in entry.Row, heap) : default;
    }
}
