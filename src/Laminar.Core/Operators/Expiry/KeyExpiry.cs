using System;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// STATE TTL: stands before an operator with partitions, and tells it to forget those that have had no row for so long. Rows pass through as they are, in spans that end where a
/// key's time is over; the operator itself knows nothing of times, and is the same with a TTL as without.
/// </summary>
/// <remarks>
/// A key is forgotten when time reaches that of its last row + the TTL. Time is the watermark; where rows come in order, each row says it, too, so that what is forgotten follows from
/// the rows alone. Otherwise a row that comes later than its time counts as of the watermark. Neither depends on batches. What this costs is a second look at a table for each row.
/// </remarks>
public struct KeyExpiry<TRow, TKey, TSpec, TNext> : IStage<TRow>
    where TKey : struct, IKey<TKey>
    where TSpec : struct, IKeyExpiry<TRow, TKey>
    where TNext : struct, IStage<TRow>, IForgetful<TKey>
{
    private readonly QueryContext _context;
    private readonly KeyAges<TKey> _ages;
    private long _now;
    private TNext _next;

    /// <summary>An operator that passes rows on to <paramref name="next"/>, and forgets its keys.</summary>
    public KeyExpiry(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _next = next;
        _ages = new(context, TSpec.Ttl, TSpec.KeyHoldsText);
        _now = long.MinValue;
    }

    /// <summary>The first watermark that matters to the keys that there are, and to those that rows may bring before it is told.</summary>
    public long Due
    {
        get
        {
            var own = _now == long.MinValue ? long.MinValue + 1 : Math.Min(_ages.Due, QueryContext.Saturated(_now, TSpec.Ttl));
            own = own == long.MinValue ? own : Math.Min(long.MaxValue - 1, QueryContext.Saturated(own, TSpec.Lag));
            return Math.Min(own, _next.Due);
        }
    }

    /// <inheritdoc/>
    public void Push(ReadOnlySpan<TRow> rows)
    {
        // What a failure downstream has left.
        Forget();
        var from = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            ref readonly var row = ref rows[i];
            var time = Math.Max(TSpec.TimeOf(in row), _now);
            if (TSpec.IsInOrder)
            {
                _now = time;
                if (_ages.Due <= time && _ages.HasExpired(time))
                {
                    Hand(rows[from..i]);
                    from = i;
                    Forget();
                }
            }

            _ages.Touch(TSpec.KeyOf(in row), time);
        }

        Hand(rows[from..]);
        _ages.Tidy();
    }

    /// <inheritdoc/>
    public void Advance(long watermark)
    {
        if (watermark != long.MaxValue)
        {
            _now = Math.Max(_now, QueryContext.Lowered(watermark, TSpec.Lag));
            Forget();
        }

        _next.Advance(watermark);
    }

    /// <summary>Nothing is forgotten at the end.</summary>
    public void Complete() => _next.Complete();

    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
        writer.Write(_now);
        _ages.Save(ref writer);
        _next.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        reader.Read(out _now);
        _ages.Load(ref reader);
        _next.Load(ref reader);
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        counters.StateBytes += _ages.Bytes;
        _next.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        _ages?.Free();
        _next.Free();
    }

    private void Hand(ReadOnlySpan<TRow> rows)
    {
        if (rows.Length > 0)
        {
            _next.Push(rows);
        }
    }

    /// <summary>The keys whose time is over, one after the other: each step can be left by an exception of the sink and taken up again.</summary>
    private void Forget()
    {
        while (_ages.TakeExpired(_now, out var key, out var time))
        {
            _context.GroupsExpired++;
            _next.Forget(in key, time);
        }
    }
}
