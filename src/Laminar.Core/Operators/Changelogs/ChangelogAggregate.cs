using System;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// A GROUP BY that tells of each change of its groups, over rows that come or over a changelog, with windows or without. Every open window folds its own rows,
/// so that they can be taken out again and looked at at any time; a group keeps the row that was last handed on, which is what a change takes back.
/// </summary>
/// <remarks>
/// A group is there while it holds rows and HAVING is TRUE. Windows close when the watermark reaches their end plus the lateness: their groups are dropped
/// without a word, for the last row handed on is final.
/// </remarks>
public partial struct ChangelogAggregate<TRow, TKey, TState, TOut, TSpec, TNext> : IStage<TRow>
    where TKey : struct, IKey<TKey>
    where TState : struct
    where TOut : struct
    where TSpec : struct, IChangelogAggregate<TRow, TKey, TState, TOut>
    where TNext : struct, IStage<Change<TOut>>
{
    private readonly LateRows<TRow>? _late;
    private readonly QueryContext _context;
    private readonly int _ordinal;
    private readonly OpenGroups<TKey, Group<TState, TOut>>? _all;
    private readonly OpenWindows<TKey, Group<TState, TOut>>? _windows;
    private readonly Expiries<TKey>? _expiries;
    private readonly Change<TOut>[] _block;
    private OpenGroups<TKey, Group<TState, TOut>>[] _touched;
    private int _touchedCount;
    private StateHeap _heap;
    private long _greatest;
    private long _watermark;
    private long _due;
    private long _tick;
    private int _count;
    private int _at;
    private bool _handing;
    private bool _moved;
    private OpenGroups<TKey, Group<TState, TOut>>? _current;
    private TextScratch.Mark _mark;
    private BadRowException? _failure;
    private TNext _next;

    /// <summary>An operator whose changes go to <paramref name="next"/>, and rows it drops for being late to <paramref name="late"/>.</summary>
    public ChangelogAggregate(QueryContext context, TNext next, LateRows<TRow>? late = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        _late = late;
        _context = context;
        _ordinal = context.Join();
        _next = next;
        _block = new Change<TOut>[OutputBlock.Length];
        _touched = new OpenGroups<TKey, Group<TState, TOut>>[1];
        _heap = new StateHeap(context.Seed);
        if (TSpec.HasTime && !IsFed)
        {
            context.Guarding = _ordinal;
        }

        _greatest = _watermark = _due = _tick = long.MinValue;
        if (Ends.Exist)
        {
            _windows = new(() => MakeTable(context));
        }
        else
        {
            _all = new(MakeTable(context));
            _expiries = Expires ? new(TSpec.Ttl) : null;
        }
    }

    /// <inheritdoc/>
    public long Due
    {
        get
        {
            if (_late is not null)
            {
                // By how much a row is late depends on every one.
                return long.MinValue;
            }

            var due = Math.Min(Math.Min(_due, ExpiryDue), DueOfNext);
            return due is long.MinValue or long.MaxValue ? due : due + TSpec.Lag;
        }
    }

    /// <inheritdoc/>
    public void Push(ReadOnlySpan<TRow> rows)
    {
        if (rows.Length == 0)
        {
            return;
        }

        Begin();
        if (TSpec.CanFail)
        {
            FoldGuarded(rows);
        }
        else
        {
            Fold(rows, 0);
        }

        End(EmitsAfterBatch);
    }

    /// <inheritdoc/>
    public void Advance(long watermark)
    {
        Begin();
        if (watermark != long.MaxValue)
        {
            Progress(Clamp(Clamp(watermark) - TSpec.Lag));
        }

        _moved = false;
        End(emitsDirty: Expires && EmitsAfterBatch);
        _next.Advance(watermark == long.MaxValue ? watermark : Handed(_watermark));
    }

    /// <inheritdoc/>
    public void Complete()
    {
        Begin();
        Finish();
        _moved = false;
        End(TSpec.Emission != ChangelogEmission.OnClose);
        _next.Complete();
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        if (TSpec.HasTime && counters.Watermark is null && _watermark != long.MinValue)
        {
            counters.Watermark = new Timestamp(_watermark);
        }

        counters.StateBytes += _heap.Reserved + (_expiries?.Bytes ?? 0);
        for (var i = 0; i < Tables; i++)
        {
            counters.Groups += TableAt(i).Live;
            counters.StateBytes += TableAt(i).Table.Bytes;
        }

        _next.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        _all?.Table.Free();
        _windows?.Free();
        _heap?.Free();
        _expiries?.Free();
        _next.Free();
    }

    private static StateTable<TKey, Group<TState, TOut>> MakeTable(QueryContext context) => new(context.Limits, context.Seed, lanes: 1, numbered: false);

    private readonly int Tables => _windows?.Count ?? 1;

    private readonly OpenGroups<TKey, Group<TState, TOut>> TableAt(int index) => _windows is null ? _all! : _windows[index];

    private static class Ends
    {
        public static bool Exist => WindowEnds<TRow, TKey, TState, TOut, TSpec>.Exist;

        public static long First(long time) => WindowEnds<TRow, TKey, TState, TOut, TSpec>.First(time);

        public static long Last(long time) => WindowEnds<TRow, TKey, TState, TOut, TSpec>.Last(time);

        public static long StartOf(long end) => WindowEnds<TRow, TKey, TState, TOut, TSpec>.StartOf(end);

        public static bool IsEnd(long time) => WindowEnds<TRow, TKey, TState, TOut, TSpec>.IsEnd(time);
    }
}
