using System.Numerics;
using System.Runtime.CompilerServices;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// The answers of a table, and its open questions, by key: chains of numbered entries. Answers are in a list in the order in which they came, which is the order in which they end, all being kept
/// equally long: whoever is too old, or one too many, is first in it. So finding one costs no bookkeeping.
/// </summary>
internal sealed class LookupCache<TKey, TRow>
    where TKey : struct, IKey<TKey>
{
    private const int FirstHeads = 64;

    private readonly PagedPool<LookupEntry<TKey, TRow>> _entries = new();
    private readonly ulong _seed;
    private int[] _heads = new int[FirstHeads];
    private int _shift = 64 - BitOperations.Log2(FirstHeads);
    private int _newest;
    private int _keys;

    public LookupCache(ulong seed) => _seed = seed;

    /// <summary>How many answers there are.</summary>
    public int Answers { get; private set; }

    /// <summary>The answer that came first; 0 for none.</summary>
    public int Oldest { get; private set; }

    public long Bytes => _entries.Bytes + ((long)_heads.Length * sizeof(int));

    public ref LookupEntry<TKey, TRow> this[int number]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _entries[number];
    }

    public void Free() => _entries.Free();

    /// <summary>The entry of a key; 0 for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(in TKey key)
    {
        var number = _heads[TKey.Hash(in key, _seed) >> _shift];
        while (number != 0 && !TKey.Same(in _entries[number].Key, in key))
        {
            number = _entries[number].Next;
        }

        return number;
    }

    /// <summary>A new entry, asked for. The key's text is in the caller's keeping.</summary>
    public int Add(in TKey key)
    {
        if (_keys == _heads.Length)
        {
            Grow();
        }

        var number = _entries.Take();
        ref var head = ref Head(in key);
        _entries[number] = new() { Key = key, Next = head };
        head = number;
        _keys++;
        return number;
    }

    /// <summary>The answer has come: it is the newest.</summary>
    public void Keep(int number, long until)
    {
        ref var entry = ref _entries[number];
        (entry.Until, entry.Older) = (until, _newest);
        if (_newest == 0)
        {
            Oldest = number;
        }
        else
        {
            _entries[_newest].Newer = number;
        }

        _newest = number;
        Answers++;
    }

    /// <summary>No row finds it any more. It goes with the last row that waits with it.</summary>
    public void Drop(int number)
    {
        ref var entry = ref _entries[number];
        ref var place = ref Head(in entry.Key);
        while (place != number)
        {
            place = ref _entries[place].Next;
        }

        place = entry.Next;
        _keys--;
        if (entry.State is LookupState.Found or LookupState.None)
        {
            Unlink(number, ref entry);
        }

        entry.IsGone = true;
        if (entry.Waiting == 0)
        {
            _entries.Return(number);
        }
    }

    /// <summary>A row waits with it no longer.</summary>
    public void Leave(int number)
    {
        ref var entry = ref _entries[number];
        if (--entry.Waiting == 0 && entry.IsGone)
        {
            _entries.Return(number);
        }
    }

    /// <summary>The next entry that has not gone after this one, in no order; 0 after the last.</summary>
    public int After(int number, ref int head)
    {
        number = number == 0 ? 0 : _entries[number].Next;
        while (number == 0 && head < _heads.Length)
        {
            number = _heads[head++];
        }

        return number;
    }

    private void Unlink(int number, ref LookupEntry<TKey, TRow> entry)
    {
        if (entry.Older == 0)
        {
            Oldest = entry.Newer;
        }
        else
        {
            _entries[entry.Older].Newer = entry.Newer;
        }

        if (entry.Newer == 0)
        {
            _newest = entry.Older;
        }
        else
        {
            _entries[entry.Newer].Older = entry.Older;
        }

        Answers--;
    }

    private ref int Head(in TKey key) => ref _heads[TKey.Hash(in key, _seed) >> _shift];

    /// <summary>At once: a cache has a bound, and one miss in many pays for it.</summary>
    private void Grow()
    {
        var old = _heads;
        _heads = Growth.Room<int>(2L * old.Length);
        _shift--;
        foreach (var first in old)
        {
            for (var number = first; number != 0;)
            {
                ref var entry = ref _entries[number];
                var next = entry.Next;
                ref var head = ref Head(in entry.Key);
                (entry.Next, head, number) = (head, number, next);
            }
        }
    }
}
