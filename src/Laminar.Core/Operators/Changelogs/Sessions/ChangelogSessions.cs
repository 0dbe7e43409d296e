using System;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// GROUP BY with SESSION that tells of each change of its sessions, over rows that come or over a changelog. A row extends a session, joins two, or begins
/// one; one that is taken back shortens its session, ends it, or parts it in two. Whatever becomes of sessions, the rows that were handed on of them are taken
/// back. The spec's Size is the gap; a row exactly the gap after the last still belongs.
/// </summary>
/// <remarks>
/// Sessions of a key are chained from the latest to the earliest: rows in order find theirs at once. Over a changelog each session keeps its instants, the rows
/// of one time folded, so that its halves can be told when the rows between them go: a key's memory then grows with the times that its open sessions have.
/// </remarks>
public partial struct ChangelogSessions<TRow, TKey, TState, TOut, TSpec, TNext> : IStage<TRow>
    where TKey : struct, IKey<TKey>
    where TState : struct
    where TOut : struct
    where TSpec : struct, IChangelogAggregate<TRow, TKey, TState, TOut>
    where TNext : struct, IStage<Change<TOut>>
{
    // A row shows two sessions at most, and takes back what stood for two.
    private const int MostChanges = 8;

    private readonly LateRows<TRow>? _late;
    private readonly QueryContext _context;
    private readonly int _ordinal;
    private readonly StateTable<TKey, int> _keys;
    private readonly PagedPool<OpenSession<TKey, TState, TOut>> _sessions;
    private readonly PagedPool<SessionInstant<TState>> _instants;
    private readonly SessionAlarms _alarms;
    private readonly Change<TOut>[] _block;
    private int[] _listed;
    private int _listedFrom;
    private int _listedTo;
    private StateHeap _heap;
    private long _live;
    private long _open;
    private long _greatest;
    private long _watermark;
    private long _due;
    private long _tick;
    private int _count;
    private int _at;
    private bool _handing;
    private bool _moved;
    private TextScratch.Mark _mark;
    private BadRowException? _failure;
    private TNext _next;

    /// <summary>An operator whose changes go to <paramref name="next"/>, and rows it drops for being late to <paramref name="late"/>.</summary>
    public ChangelogSessions(QueryContext context, TNext next, LateRows<TRow>? late = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        _late = late;
        _context = context;
        _ordinal = context.Join();
        _next = next;
        _block = new Change<TOut>[OutputBlock.Length];
        _keys = new(context.Limits, context.Seed, lanes: 1, numbered: false);
        _sessions = new();
        _instants = new();
        _alarms = new();
        _listed = [];
        _heap = new StateHeap(context.Seed);
        if (!IsFed)
        {
            context.Guarding = _ordinal;
        }

        _greatest = _watermark = _due = _tick = long.MinValue;
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

            var next = _next.Due;
            var due = Math.Min(_due, TSpec.Emission == ChangelogEmission.OnClose && next is not (long.MinValue or long.MaxValue) ? Clamp(next) + TSpec.Lateness + 1 : next);
            return due is long.MinValue or long.MaxValue ? due : Clamp(due) + TSpec.Lag;
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
        End(emitsListed: false);
        _next.Advance(watermark == long.MaxValue ? watermark : Handed(_watermark));
    }

    /// <inheritdoc/>
    public void Complete()
    {
        Begin();
        Ring(long.MaxValue);
        _moved = false;
        End(TSpec.Emission != ChangelogEmission.OnClose);
        _next.Complete();
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        if (counters.Watermark is null && _watermark != long.MinValue)
        {
            counters.Watermark = new Timestamp(_watermark);
        }

        counters.Groups += _open;
        counters.StateBytes += _heap.Reserved + _keys.Bytes + _sessions.Bytes + _instants.Bytes + _alarms.Bytes;
        _next.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        _keys?.Free();
        _heap?.Free();
        _sessions?.Free();
        _instants?.Free();
        _alarms?.Free();
        _next.Free();
    }
}
