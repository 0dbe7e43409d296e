using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Laminar.Cli.Running;

/// <summary>
/// Input that may let the reader wait for as long as it likes: standard input, a pipe. A read is left when the run is stopped; what it waits for goes with the process. So it reads into memory of its own.
/// </summary>
internal sealed class InterruptibleStream(Stream input, CancellationToken stop) : Stream
{
    private byte[] _block = [];

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var length = buffer.Length;
        if (_block.Length < length)
        {
            _block = new byte[length];
        }

        var read = Task.Run(() => input.Read(_block, 0, length), stop).WaitAsync(stop).GetAwaiter().GetResult();
        _block.AsSpan(0, read).CopyTo(buffer);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
