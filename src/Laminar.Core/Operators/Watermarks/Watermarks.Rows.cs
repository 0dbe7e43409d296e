using System;
using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>Following the rows. The loop compares and notes; a row that needs more ends it, is attended to, and the loop is entered again.</summary>
public partial struct Watermarks<TRow, TSpec, TNext>
{
    /// <summary>Passes a batch on, cut where the next operator has to hear of the watermark.</summary>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a batch that fails leaves the watermarks as they were")]
    private void Follow(ReadOnlySpan<TRow> rows, int partition)
    {
        if (_context.BadRows == BadRows.Fail)
        {
            _marks!.Remember();
        }

        if (IsClocked && TSpec.Partitions > 0)
        {
            _marks!.Seen[partition] = _context.Now;
        }

        try
        {
            Cut(rows, partition);
        }
        catch (BadRowException failure) when (failure.Resume >= 0)
        {
            Settle(rows[..Math.Max(failure.Resume, failure.Index + 1)], partition);
            throw;
        }
    }

    private void Cut(ReadOnlySpan<TRow> rows, int partition)
    {
        var begun = 0;
        var at = 0;
        Regate();
        while (at < rows.Length)
        {
            var failure = Scan(rows, ref at, partition);
            if (failure is not null)
            {
                Hand(rows, begun, at);
                begun = at + 1;
                if (_context.Bad(at++, isResult: false, failure) is { } bad)
                {
                    throw bad;
                }
            }
            else if (at < rows.Length)
            {
                Attend(rows, ref begun, at, partition);
                at++;
            }
        }

        Hand(rows, begun, at);
        if (TSpec.Kind != WatermarkKind.Periodic)
        {
            TellIfHeard(Watermark);
        }
    }

    /// <summary>Rows whose time cannot be read are left out of all that is done with the stream, as where the time moves the watermark.</summary>
    private void LeaveOut(ReadOnlySpan<TRow> rows)
    {
        var begun = 0;
        for (var at = 0; at < rows.Length; at++)
        {
            if (Failure(in rows[at]) is { } failure)
            {
                Hand(rows, begun, at);
                begun = at + 1;
                if (_context.Bad(at, isResult: false, failure) is { } bad)
                {
                    throw bad;
                }
            }
        }

        Hand(rows, begun, rows.Length);
    }

    [HotPath(Allow = HotPathAllow.Exceptions, Because = "the time may fail on a row")]
    private static Exception? Failure(in TRow row)
    {
        try
        {
            _ = TSpec.TimeOf(in row);
            return null;
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or HotPathViolationException))
        {
            return failure;
        }
    }

    /// <summary>A row failed: those after it have not been, whatever the loop has noted of them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void Settle(ReadOnlySpan<TRow> rows, int partition)
    {
        var marks = _marks!;
        marks.Recall();
        foreach (ref readonly var row in rows)
        {
            try
            {
                var time = TSpec.TimeOf(in row);
                ref var mark = ref marks.Marks[TSpec.Partitions == 0 ? TSpec.PartitionOf(in row, _keys!) : partition];
                mark = _context.IsFar(time) ? mark : Math.Max(mark, MarkOf(in row, time));
            }
            catch (Exception failure) when (failure is not (OutOfMemoryException or HotPathViolationException))
            {
                // It has no time: it moves no watermark.
                continue;
            }
        }
    }

    [HotPath(Allow = HotPathAllow.Exceptions, Because = "what fails downstream is told when all else has been done")]
    private void Hand(ReadOnlySpan<TRow> rows, int from, int to)
    {
        if (from >= to)
        {
            return;
        }

        try
        {
            _next.Push(rows[from..to]);
        }
        catch (BadRowException failure) when (from > 0 && failure.Resume >= 0)
        {
            throw failure.From(from);
        }
    }

    /// <summary>Sets the watermark from which on rows are to be looked at.</summary>
    private readonly void Regate() =>
        _marks!.Gate(TSpec.Kind == WatermarkKind.Periodic ? long.MaxValue : Math.Max(_next.Due, QueryContext.Saturated(_told, 1)));

    /// <summary>Goes on to the next row that needs attention, or to the end. What a row's own expressions threw, or null.</summary>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private Exception? Scan(ReadOnlySpan<TRow> rows, ref int at, int partition)
    {
        if (!TSpec.CanFail)
        {
            at = TSpec.Partitions == 0 ? ScanKeyed(rows, at) : ScanOne(rows, at, partition);
            return null;
        }

        try
        {
            at = TSpec.Partitions == 0 ? ScanKeyed(rows, at) : ScanOne(rows, at, partition);
            return null;
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or HotPathViolationException))
        {
            at = _at;
            return failure;
        }
    }

    /// <summary>All rows are of one partition.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ScanOne(ReadOnlySpan<TRow> rows, int at, int partition)
    {
        ref var known = ref _marks!.Marks[partition];
        var gate = _marks.Gates[partition];
        var far = _context.FarLimit;
        var mark = known;
        for (; at < rows.Length; at++)
        {
            if (TSpec.CanFail)
            {
                _at = at;
                known = mark;
            }

            ref readonly var row = ref rows[at];
            var time = TSpec.TimeOf(in row);
            var more = MarkOf(in row, time);
            if (more >= gate || time > far || time < mark)
            {
                break;
            }

            mark = Later(mark, more);
        }

        known = mark;
        return at;
    }

    /// <summary>Each row says which partition it is of.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ScanKeyed(ReadOnlySpan<TRow> rows, int at)
    {
        var marks = _marks!;
        var now = _context.Now;
        var far = _context.FarLimit;
        for (; at < rows.Length; at++)
        {
            _at = at;
            ref readonly var row = ref rows[at];
            var time = TSpec.TimeOf(in row);
            var more = MarkOf(in row, time);
            var partition = TSpec.PartitionOf(in row, _keys!);
            if (partition >= marks.Count)
            {
                marks.Reserve(partition);
            }

            ref var mark = ref marks.Marks[partition];
            if (more >= marks.Gates[partition] || time > far || time < mark)
            {
                break;
            }

            marks.Seen[partition] = now;
            mark = Math.Max(mark, more);
        }

        return at;
    }

    /// <summary>
    /// The later of two watermarks, without a jump: where many rows have one time, or come in no order, it would be mispredicted. A row that is not below
    /// the watermark and has no delay raises it, or leaves it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Later(long mark, long more)
    {
        if (TSpec.Kind != WatermarkKind.Punctuated && TSpec.Delay == 0)
        {
            return more;
        }

        return mark ^ ((mark ^ more) & -(long)Unsafe.BitCast<bool, byte>(more > mark));
    }

    /// <summary>The watermark that a row is good for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long MarkOf(in TRow row, long time)
    {
        if (TSpec.Kind == WatermarkKind.Punctuated)
        {
            return TSpec.IsWatermark(in row) ? time : long.MinValue;
        }

        return time < long.MinValue + TSpec.Delay ? long.MinValue : time - TSpec.Delay;
    }

    /// <summary>A row at its partition's gate, below its partition's watermark, or too far in the future. It goes with the span that begins after it is seen to.</summary>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Attend(ReadOnlySpan<TRow> rows, ref int begun, int at, int partition)
    {
        ref readonly var row = ref rows[at];
        var marks = _marks!;
        var time = TSpec.TimeOf(in row);
        var more = MarkOf(in row, time);
        if (TSpec.Partitions == 0)
        {
            partition = TSpec.PartitionOf(in row, _keys!);
        }

        var isFar = _context.IsFar(time);
        if (isFar)
        {
            // The watermark is told exactly before it: its own time says nothing of it.
            _context.RowsFarFuture++;
            marks.Seen[partition] = IsClocked ? _context.Now : 0;
        }

        var isNew = !isFar && !marks.IsActive(partition);
        if (isNew)
        {
            // It may lie behind: what has been passed without it stays passed, and is told now, for its rows below that watermark need not be below its own.
            _watermark = Watermark;
        }

        var raises = !isFar && marks.Pass(partition, more, IsClocked ? _context.Now : 0) && TSpec.Kind != WatermarkKind.Periodic;
        var watermark = Watermark;
        if (watermark <= _told || (!raises && !isNew && !isFar && time >= watermark))
        {
            return;
        }

        // What stands before the row first: it may itself change what is due.
        Hand(rows, begun, at);
        begun = at;
        try
        {
            Tell(watermark);
        }
        catch (BadRowException failure) when (failure is { IsResult: true, Resume: < 0 })
        {
            // All else of the close has been done.
            _told = _watermark;
            throw failure.ClosedBy(at);
        }

        Regate();
    }
}
