using System;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// Gives each left row the right row of its key whose time is the last before its own, the first after it, or the nearest. Both inputs are taken in order of
/// their times, as far as both watermarks have come: every right row that counts is then there, and one version a key is enough to look back.
/// </summary>
/// <remarks>
/// Rows come out in the order of the left times, rows of one time in the order in which they came; so the watermark that goes on is the lesser of the two,
/// and no row is below it. Rows below their own input's watermark are late: dropped and counted.
/// State: the rows above the lesser watermark; a version a key, forgotten when it is older than the join may look back; where it looks ahead, the left rows
/// that have no sure answer yet.
/// </remarks>
public sealed partial class AsofJoin<TLeft, TRight, TKey, TOut, TSpec, TNext> : IJoin<TLeft, TRight>
    where TKey : struct, IKey<TKey>
    where TSpec : struct, IAsofJoin<TLeft, TRight, TKey, TOut>
    where TNext : struct, IStage<TOut>
{
    private readonly QueryContext _context;
    private readonly TimeQueue<TLeft, LeftTimes> _left = new();
    private readonly TimeQueue<TRight, RightTimes> _right = new();
    private readonly StateTable<TKey, Keyed<TRight>> _keys;
    private readonly TOut[] _block = new TOut[OutputBlock.Length];
    private StateHeap _heap = new();
    private long _heapLive;
    private long _leftWatermark = long.MinValue;
    private long _rightWatermark = long.MinValue;
    private long _told = long.MinValue;
    private long _live;
    private int _count;
    private bool _leftEnded;
    private bool _rightEnded;
    private BadRowException? _failure;
    private TNext _next;

    /// <summary>A join whose rows go to <paramref name="next"/>.</summary>
    public AsofJoin(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _next = next;
        _keys = new(context.Limits, context.Seed, lanes: 1, numbered: false);
    }

    /// <summary>
    /// Rows wait for the end of their batch: a watermark is told there, and before a row below it. Where somebody goes by times within one it is told then, too: a stream may be on both sides, and in other
    /// joins beside this one, whose rows would else come after all of these.
    /// </summary>
    public long DueLeft => Due(_leftWatermark, _rightWatermark);

    /// <inheritdoc cref="DueLeft"/>
    public long DueRight => Due(_rightWatermark, _leftWatermark);

    /// <summary>Left rows of times up to here have their turn.</summary>
    private long LeftTo => RightFirst ? Math.Min(_leftWatermark, Before(_rightWatermark)) : Math.Min(_leftWatermark, _rightWatermark);

    /// <summary>Right rows of times up to here have their turn.</summary>
    private long RightTo => RightFirst ? Math.Min(_leftWatermark, _rightWatermark) : Math.Min(Before(_leftWatermark), _rightWatermark);

    private static bool KeepsLeft => TSpec.Shape == JoinShape.Left;

    private static bool LooksAhead => TSpec.Direction != AsofDirection.Preceding;

    /// <summary>Whether of a left and a right row of one time the right one is taken first.</summary>
    private static bool RightFirst => TSpec.Direction == AsofDirection.Following ? !TSpec.TakesEqual : TSpec.TakesEqual;

    /// <inheritdoc/>
    public void PushLeft(ReadOnlySpan<TLeft> rows)
    {
        _context.RowsLate += _left.Add(rows, _leftWatermark, _heap);
        CatchUp();
    }

    /// <inheritdoc/>
    public void PushRight(ReadOnlySpan<TRight> rows)
    {
        if (_leftEnded && _left.Count == 0 && _waiting.IsEmpty)
        {
            // Nobody will ask any more.
            return;
        }

        if (TSpec.RightChanges)
        {
            AddChanges(rows);
        }
        else
        {
            _context.RowsLate += _right.Add(rows, _rightWatermark, _heap);
        }

        CatchUp();
    }

    /// <inheritdoc/>
    public void AdvanceLeft(long watermark)
    {
        _leftWatermark = Math.Max(_leftWatermark, Less(watermark, TSpec.LeftLag));
        Progress();
        Fail();
    }

    /// <inheritdoc/>
    public void AdvanceRight(long watermark)
    {
        _rightWatermark = Math.Max(_rightWatermark, Less(watermark, TSpec.RightLag));
        Progress();
        Fail();
    }

    /// <inheritdoc/>
    public void CompleteLeft() => Complete(ref _leftEnded, ref _leftWatermark);

    /// <inheritdoc/>
    public void CompleteRight() => Complete(ref _rightEnded, ref _rightWatermark);

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        counters.Groups += _keys.Used - 1;
        counters.RowsHeld += _left.Count + _right.Count + (_waiting.Next - _waiting.First);
        counters.StateBytes += _keys.Bytes + _heap.Reserved + _left.Bytes + _right.Bytes + _waiting.Bytes;
        _next.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        _keys.Free();
        _heap.Free();
        _next.Free();
    }

    /// <summary>A deletion that carries an earlier time than the right input has come to, as one that repeats the row that goes does, ends the version now.</summary>
    private void AddChanges(ReadOnlySpan<TRight> rows)
    {
        foreach (ref readonly var row in rows)
        {
            if (TSpec.KindOf(in row) == ChangeKind.UpdateBefore)
            {
                continue;
            }

            var change = row;
            if (TSpec.KindOf(in row) == ChangeKind.Delete && TSpec.RightTimeOf(in row) < _rightWatermark)
            {
                change = TSpec.RightAt(in row, _rightWatermark);
            }

            _context.RowsLate += _right.Add(new ReadOnlySpan<TRight>(in change), _rightWatermark, _heap);
        }
    }

    private void Complete(ref bool ended, ref long watermark)
    {
        if (ended)
        {
            return;
        }

        ended = true;
        watermark = long.MaxValue;
        Progress();
        if (_leftEnded && _rightEnded)
        {
            _next.Complete();
        }

        Fail();
    }

    /// <summary>Rows of a watermark's own time that come after it have their turn at once: it may not rise again for long. What fails of them is told with the next one.</summary>
    private void CatchUp()
    {
        if (_left.IsDue(LeftTo) || _right.IsDue(RightTo))
        {
            Progress();
        }
    }

    /// <summary>Everything that both watermarks let go.</summary>
    private void Progress()
    {
        var known = Math.Min(_leftWatermark, _rightWatermark);
        if (known == long.MinValue)
        {
            return;
        }

        Merge(LeftTo, RightTo);
        Tidy(known);
        if (Told(known) is var told && told != long.MaxValue)
        {
            Tell(told);
        }
    }

    private void Tell(long time)
    {
        if (time > _told)
        {
            _next.Advance(time);
            _told = time;
        }
    }

    private long Due(long own, long other) => TSpec.TellsTimes && other >= own ? Math.Min(_next.Due, long.MaxValue - 1) : long.MaxValue - 1;

    /// <summary>Before a left row: none that comes out is below it any more.</summary>
    private void TellOf(in TLeft left)
    {
        if (TSpec.LeftTimeOf(in left) is var time && time > _told && time >= _next.Due)
        {
            Flush();
            Tell(time);
        }
    }

    /// <summary>The first left row on which the condition has failed, told when all is in order.</summary>
    private void Fail()
    {
        if (_failure is { } failure)
        {
            _failure = null;
            throw failure;
        }
    }

    /// <summary>A watermark in terms of the column that the join goes by.</summary>
    private static long Less(long watermark, long lag) => watermark == long.MaxValue || watermark < long.MinValue + lag ? watermark : watermark - lag;

    private static long Before(long watermark) => watermark is long.MinValue or long.MaxValue ? watermark : watermark - 1;

    private void Flush()
    {
        var count = _count;
        _count = 0;
        if (count > 0)
        {
            _next.Push(_block.AsSpan(0, count));
        }
    }

    private readonly struct LeftTimes : ITimedRow<TLeft>
    {
        public static bool HoldsText => TSpec.HoldsText;

        public static long TimeOf(in TLeft row) => TSpec.LeftTimeOf(in row);

        public static TLeft Keep(in TLeft row, StateHeap heap) => TSpec.KeepLeft(in row, heap);

        public static void Save(in TLeft row, ref StateWriter writer) => TSpec.SaveLeft(in row, ref writer);

        public static TLeft Load(ref StateReader reader, StateHeap heap) => TSpec.LoadLeft(ref reader, heap);
    }

    private readonly struct RightTimes : ITimedRow<TRight>
    {
        public static bool HoldsText => TSpec.HoldsText;

        public static long TimeOf(in TRight row) => TSpec.RightTimeOf(in row);

        public static TRight Keep(in TRight row, StateHeap heap) => TSpec.KeepRight(in row, heap);

        public static void Save(in TRight row, ref StateWriter writer) => TSpec.SaveRight(in row, ref writer);

        public static TRight Load(ref StateReader reader, StateHeap heap) => TSpec.LoadRight(ref reader, heap);
    }
}
