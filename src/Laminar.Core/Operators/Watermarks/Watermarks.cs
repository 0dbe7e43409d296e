using System;
using System.Runtime.CompilerServices;
using Laminar.State;
using System.Diagnostics.CodeAnalysis;

namespace Laminar.Operators;

/// <summary>
/// A stream's watermark, where no operator can take it from the rows by itself. Rows pass through as they are, in spans that end where the watermark
/// reaches what the next operator waits for (see IStage.Due): it is told before the row that raised the watermark. Before a row below the watermark it is
/// told exactly, so that lateness never depends on batches.
/// </summary>
public partial struct Watermarks<TRow, TSpec, TNext> : IStage<TRow>
    where TSpec : struct, IWatermarks<TRow>
    where TNext : struct, IStage<TRow>
{
    private readonly QueryContext _context;
    private readonly PartitionMarks? _marks;
    private readonly PartitionKeys? _keys;
    private TNext _next;
    private long _watermark;
    private long _told;
    private long _taken;
    private bool _started;
    private int _at;

    /// <summary>An operator whose rows go to <paramref name="next"/>.</summary>
    public Watermarks(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _next = next;
        _watermark = _told = long.MinValue;
        if (FromRows)
        {
            context.Guarding = -1;
            _marks = new PartitionMarks(TSpec.Partitions, TSpec.IdleTimeout);
            _keys = TSpec.Partitions == 0 ? new PartitionKeys() : null;
        }
    }

    /// <summary>How far event time has surely come, in nanoseconds since 1970; long.MinValue before it is known.</summary>
    public readonly long Watermark =>
        TSpec.Kind == WatermarkKind.Periodic || _marks is null ? _watermark : Math.Max(_watermark, _marks.Least());

    /// <inheritdoc/>
    public long Due => long.MinValue;

    private static bool FromRows
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSpec.Kind is WatermarkKind.Bounded or WatermarkKind.Ascending or WatermarkKind.Periodic or WatermarkKind.Punctuated;
    }

    /// <summary>Partitions have watermarks of their own where rows make them; a source that says its watermark says it for all.</summary>
    private static bool HasPartitions
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => FromRows && TSpec.Partitions != 1;
    }

    /// <summary>Whether anything hangs on the clock: it is then read once a batch.</summary>
    private static bool IsClocked
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSpec.Kind is WatermarkKind.Periodic or WatermarkKind.ProcessingTime || HasPartitions;
    }

    /// <inheritdoc/>
    public void Push(ReadOnlySpan<TRow> rows) => Push(rows, 0);

    /// <summary>Rows of one partition.</summary>
    public void Push(ReadOnlySpan<TRow> rows, int partition)
    {
        if (TSpec.Partitions > 0 && (uint)partition >= (uint)TSpec.Partitions)
        {
            NoSuchPartition(partition);
        }

        if (IsClocked)
        {
            Tick();
        }

        if (rows.Length == 0)
        {
            return;
        }

        if (FromRows)
        {
            Follow(rows, partition);
        }
        else if (TSpec.Kind == WatermarkKind.Source && TSpec.CanFail)
        {
            LeaveOut(rows);
        }
        else
        {
            _next.Push(rows);
        }
    }

    /// <summary>Lets the clock's time pass.</summary>
    public void Tick()
    {
        if (!IsClocked)
        {
            return;
        }

        var now = _context.Now;
        if (!_started)
        {
            _started = true;
            _taken = now;
            _marks?.Start(now);
        }

        if (TSpec.Kind == WatermarkKind.ProcessingTime)
        {
            TellIfHeard(now);
            return;
        }

        if (HasPartitions && _marks!.MayExpire(now))
        {
            // What the silent ones have let pass so far stays passed.
            _watermark = Watermark;
            _marks.Expire(now);
            TellIfHeard(Watermark);
        }

        if (TSpec.Kind == WatermarkKind.Periodic && now - _taken >= TSpec.Interval)
        {
            // Intervals are counted from the first batch: a slow one does not move those after it.
            _taken += (now - _taken) / TSpec.Interval * TSpec.Interval;
            Tell(_marks!.Least());
        }
    }

    /// <inheritdoc/>
    public void Advance(long watermark)
    {
        if (TSpec.Kind != WatermarkKind.ProcessingTime)
        {
            Tell(Math.Max(watermark, Watermark));
        }
    }

    /// <inheritdoc/>
    public void Complete() => _next.Complete();

    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
        writer.Write(_watermark);
        writer.Write(_told);
        writer.Write(_started);
        if (IsClocked)
        {
            writer.Write(_context.Now - _taken);
        }

        _marks?.Save(ref writer, IsClocked ? _context.Now : 0);
        _keys?.Save(ref writer);
        _next.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        reader.Read(out _watermark);
        reader.Read(out _told);
        reader.Read(out _started);
        if (IsClocked)
        {
            reader.Read(out long since);
            _taken = _context.Now - since;
        }

        _marks?.Load(ref reader, IsClocked ? _context.Now : 0);
        _keys?.Load(ref reader);
        _next.Load(ref reader);
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        if (Watermark is var watermark && watermark != long.MinValue)
        {
            counters.Watermark = counters.Watermark is { } other && other.Nanoseconds < watermark ? other : new Timestamp(watermark);
        }

        _next.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        _keys?.Free();
        _next.Free();
    }

    /// <summary>At the end of a batch, due or not: a junction has to know each input's watermark to take the least.</summary>
    private void TellIfHeard(long watermark)
    {
        if (watermark > _told && _next.Due != long.MaxValue)
        {
            Tell(watermark);
        }
    }

    /// <summary>The next operator hears of a watermark. One that its sink or a result row left half-way is told again.</summary>
    private void Tell(long watermark)
    {
        _watermark = Math.Max(_watermark, watermark);
        if (_watermark > _told)
        {
            _next.Advance(_watermark);
            _told = _watermark;
        }
    }

    [DoesNotReturn]
    private static void NoSuchPartition(int partition) =>
        throw new ArgumentOutOfRangeException(nameof(partition), partition, "The stream declares " + TSpec.Partitions + " partitions, from 0 on.");
}
