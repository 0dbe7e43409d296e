using System;
using System.IO;
using System.Runtime.InteropServices;

namespace Laminar.Formats;

/// <summary>
/// The stretch of input at hand, in native memory: text of rows points into it, so bytes stay where they are until <see cref="Consume"/>. It grows to
/// the longest record, up to the bound, and counts lines as it goes.
/// </summary>
internal sealed unsafe class InputBuffer : IDisposable
{
    /// <summary>Bytes that may be read, and one that may be written, past the end: vectors need no tail loop, and a last line without its newline gets one.</summary>
    public const int Padding = 64;

    // Half of a usual L2: the block is still there when its records are parsed.
    private const int FirstCapacity = 256 << 10;

    private readonly Stream _stream;
    private readonly ReadOptions _options;
    private int _capacity;

    public InputBuffer(Stream stream, ReadOptions options)
    {
        _stream = stream;
        _options = options;
        _capacity = Math.Min(FirstCapacity, Math.Max(options.MaxRecordBytes, 1));
        Start = (byte*)NativeMemory.AllocZeroed((nuint)_capacity + Padding);
    }

    ~InputBuffer() => Free();

    public byte* Start { get; private set; }

    public int Length { get; private set; }

    /// <summary>The stream has no more.</summary>
    public bool Ended { get; private set; }

    /// <summary>Lines before <see cref="Start"/>.</summary>
    public long LinesBefore { get; private set; }

    public long BytesRead { get; private set; }

    /// <summary>Reads once: a slow pipe gives rows as they come. False at the end of the stream.</summary>
    public bool Fill()
    {
        if (Length == _capacity)
        {
            Grow();
        }

        var read = _stream.Read(new Span<byte>(Start + Length, _capacity - Length));
        Ended = read == 0;
        Length += read;
        BytesRead += read;
        return read > 0;
    }

    /// <summary>Gives up the first bytes; what is left moves to the front.</summary>
    public void Consume(int count)
    {
        LinesBefore += Lines(count);
        Length -= count;
        Buffer.MemoryCopy(Start + count, Start, _capacity, Length);
    }

    /// <summary>Skips bytes that are no part of any line.</summary>
    public void SkipMark(int count)
    {
        Length -= count;
        Buffer.MemoryCopy(Start + count, Start, _capacity, Length);
    }

    public long Lines(int count) => new ReadOnlySpan<byte>(Start, count).Count((byte)'\n');

    /// <summary>Line and column (in characters) of an offset, counted from 1.</summary>
    public (long Line, long Column) Position(int offset)
    {
        var before = new ReadOnlySpan<byte>(Start, offset);
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        var column = 1L;
        foreach (var item in before[lineStart..])
        {
            // Bytes of the form 10xxxxxx continue a character.
            column += (item & 0xC0) == 0x80 ? 0 : 1;
        }

        return (LinesBefore + Lines(offset) + 1, column);
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Grow()
    {
        if (_capacity >= _options.MaxRecordBytes)
        {
            var (line, column) = Position(0);
            throw new BadInputException(_options.Name, line, column, FormattableString.Invariant(
                $"the record that begins here is longer than {_options.MaxRecordBytes} bytes: a quote that is never closed, or not a file of this format"));
        }

        _capacity = (int)Math.Min(2L * _capacity, _options.MaxRecordBytes);
        Start = (byte*)NativeMemory.Realloc(Start, (nuint)_capacity + Padding);
    }

    private void Free()
    {
        NativeMemory.Free(Start);
        Start = null;
    }
}
