using System;
using System.IO;

namespace Laminar.Formats;

/// <summary>Bytes on their way to a stream. What is larger than the buffer passes through it in parts.</summary>
internal sealed class OutputBuffer(Stream stream)
{
    private const int Capacity = 64 << 10;

    private readonly byte[] _bytes = new byte[Capacity];
    private int _length;

    /// <summary>Room for a value of bounded length; <see cref="Advance"/> says how much of it was used.</summary>
    public Span<byte> Reserve(int length)
    {
        if (length > Capacity - _length)
        {
            Drain();
        }

        return _bytes.AsSpan(_length, length);
    }

    public void Advance(int length) => _length += length;

    public void Write(byte value)
    {
        if (_length == Capacity)
        {
            Drain();
        }

        _bytes[_length++] = value;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > Capacity - _length)
        {
            var part = bytes[..(Capacity - _length)];
            part.CopyTo(_bytes.AsSpan(_length));
            _length = Capacity;
            Drain();
            bytes = bytes[part.Length..];
        }

        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    public void Flush()
    {
        Drain();
        stream.Flush();
    }

    // Writing a file blocks: the price of a sink that runs on the query's own thread, so the guard is lifted for it.
    [HotPath(Allow = HotPathAllow.InputOutput, Because = "once for a full buffer; lifted from the guard")]
    private void Drain()
    {
        using var lifted = HotPathGuard.Lift();
        stream.Write(_bytes, 0, _length);
        _length = 0;
    }
}
