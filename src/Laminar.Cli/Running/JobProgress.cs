using System;
using System.Globalization;
using Laminar.Formats;

namespace Laminar.Cli.Running;

/// <summary>One line on a terminal that says how far a job is, five times a second: rows, rate, watermark, share of the bytes.</summary>
internal sealed class JobProgress(CliConsole console, bool shown)
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(200);

    private readonly long _started = console.Time.GetTimestamp();
    private Func<QueryCounters>? _counters;
    private long _totalBytes;
    private long _last;
    private int _width;

    private TimeSpan Elapsed => console.Time.GetElapsedTime(_started);

    public void Follow(Func<QueryCounters> counters, long totalBytes)
    {
        _counters = counters;
        _totalBytes = totalBytes;
        _last = console.Time.GetTimestamp();
    }

    /// <summary>Called after each block of input.</summary>
    public void Report(ReadReport read)
    {
        if (!shown || console.Time.GetElapsedTime(_last) < s_interval)
        {
            return;
        }

        _last = console.Time.GetTimestamp();
        var rate = read.Rows / Math.Max(Elapsed.TotalSeconds, 0.001);
        var share = _totalBytes > 0 ? string.Create(CultureInfo.InvariantCulture, $"{100.0 * read.Bytes / _totalBytes:F0} %, ") : "";
        var watermark = _counters?.Invoke().Watermark is { } time ? ", watermark " + time : "";
        Show(string.Create(CultureInfo.InvariantCulture, $"{share}{read.Rows:N0} rows, {rate:N0} rows/s{watermark}"));
    }

    /// <summary>Takes the line away, before anything else is written.</summary>
    public void Clear()
    {
        if (_width > 0)
        {
            Show("");
            console.Error.Write('\r');
            _width = 0;
        }
    }

    private void Show(string line)
    {
        console.Error.Write("\r" + line.PadRight(_width));
        console.Error.Flush();
        _width = line.Length;
    }
}
