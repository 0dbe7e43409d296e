using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Laminar.Cli.Tests;

/// <summary>Ctrl-C while nothing comes.</summary>
public sealed class StopTests
{
    [Theory]
    [InlineData("csv", "ts,n\n2026-01-05 09:30:00,1\n")]
    [InlineData("jsonl", "{\"ts\": \"2026-01-05 09:30:00\", \"n\": 1}\n")]
    [InlineData("debezium", "{\"before\": null, \"after\": {\"ts\": \"2026-01-05 09:30:00\", \"n\": 1}, \"op\": \"c\"}\n")]
    public async Task A_run_that_waits_for_standard_input_stops(string format, string first)
    {
        using var stop = new CancellationTokenSource();
        using var input = new Silent(Encoding.UTF8.GetBytes(first));
        using var tool = new Tool { InputStream = input, Cancellation = stop.Token };
        tool.With("q.sql", $"CREATE SOURCE t (ts TIMESTAMP, n INTEGER, WATERMARK FOR ts AS ts) WITH (path = '-', format = '{format}');\nCREATE SINK s WITH (path = '{{dir}}out.csv', format = 'debezium'); INSERT INTO s SELECT n FROM t;");
        var run = Task.Run(() => tool.RunScript());
        await Task.WhenAny(input.Waits, run);
        await stop.CancelAsync();
        var outcome = await run;
        Assert.Equal(130, outcome.Code);
        Assert.Equal("stopped\n", outcome.Error);
        Assert.Empty(tool.FilesBut("q.sql"));
    }

    [Fact]
    public async Task A_named_pipe_is_opened_once()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var tool = new Tool();
        var pipe = tool.PathOf("rows.csv");
        using (var make = System.Diagnostics.Process.Start("mkfifo", [pipe]))
        {
            await make.WaitForExitAsync();
        }

        tool.With("q.sql", "CREATE SOURCE t (n INTEGER) WITH (path = '{dir}rows.csv');\nSELECT n + 1 AS n FROM t;");
        var write = Task.Run(() =>
        {
            using var stream = new FileStream(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            stream.Write("n\n1\n2\n"u8);
        });
        Assert.Equal("n\n2\n3\n", tool.RunScript().Success());
        await write;
    }

    /// <summary>Has some bytes, and then nothing for as long as it is not disposed.</summary>
    private sealed class Silent(byte[] first) : Stream
    {
        private readonly TaskCompletionSource _waits = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _ended = new();
        private byte[] _rest = first;

        /// <summary>All that there is has been read, and more is asked for.</summary>
        public Task Waits => _waits.Task;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var bytes = _rest;
            _rest = [];
            bytes.CopyTo(buffer, offset);
            if (bytes.Length == 0)
            {
                _waits.TrySetResult();
                _ended.Wait();
            }

            return bytes.Length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            _ended.Set();
            base.Dispose(disposing);
        }
    }
}
