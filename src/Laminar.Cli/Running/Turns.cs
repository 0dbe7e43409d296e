using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Laminar.Cli.Running;

/// <summary>
/// Several sources read together. Readers push, so each has a thread; but only one of them runs at a time, and after each block the one goes on whose rows are
/// the earliest. The order depends on the inputs alone.
/// </summary>
internal sealed class Turns : IDisposable
{
    private readonly List<Reading> _readings = [];
    private readonly SemaphoreSlim _ended = new(0);
    private Exception? _failure;

    /// <summary>Adds a source.</summary>
    /// <param name="read">Reads it to its end, and calls the action that it is given after each block.</param>
    /// <param name="watermark">How far its rows have come; long.MinValue where that is not known.</param>
    public void Add(Action<Action> read, Func<long> watermark) => _readings.Add(new Reading(read, watermark));

    /// <summary>Reads all of them to the end. The first failure ends the others, and is thrown.</summary>
    public void Run()
    {
        if (_readings.Count == 1)
        {
            _readings[0].Read(static () => { });
            return;
        }

        foreach (var reading in _readings)
        {
            reading.Thread = new Thread(() => Run(reading)) { IsBackground = true, Name = "reading" };
            reading.Thread.Start();
        }

        Next();
        _ended.Wait();
        _readings.ForEach(reading => reading.Thread!.Join());
        if (_failure is not null)
        {
            ExceptionDispatchInfo.Throw(_failure);
        }
    }

    public void Dispose()
    {
        _readings.ForEach(reading => reading.Turn.Dispose());
        _ended.Dispose();
    }

    private void Run(Reading reading)
    {
        reading.Turn.Wait();
        try
        {
            if (_failure is null)
            {
                reading.Read(() => Pass(reading));
            }
        }
        catch (Exception failure)
        {
            _failure ??= failure;
        }

        reading.HasEnded = true;
        Next();
    }

    /// <summary>A block has been read.</summary>
    private void Pass(Reading reading)
    {
        reading.Blocks++;
        if (First() == reading)
        {
            return;
        }

        Next();
        reading.Turn.Wait();
        if (_failure is not null)
        {
            throw new OperationCanceledException("Another source failed.");
        }
    }

    private void Next()
    {
        if (First() is { } first)
        {
            first.Turn.Release();
        }
        else
        {
            _ended.Release();
        }
    }

    /// <summary>The earliest; of several, the one that has had the fewest blocks.</summary>
    private Reading? First() => _readings.Where(reading => !reading.HasEnded).OrderBy(reading => reading.Watermark()).ThenBy(reading => reading.Blocks).FirstOrDefault();

    private sealed class Reading(Action<Action> read, Func<long> watermark)
    {
        public Action<Action> Read => read;

        public Func<long> Watermark => watermark;

        public SemaphoreSlim Turn { get; } = new(0);

        public Thread? Thread { get; set; }

        public long Blocks { get; set; }

        public bool HasEnded { get; set; }
    }
}
