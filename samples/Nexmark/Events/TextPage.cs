using System;
using System.Buffers.Text;
using Laminar;

namespace Nexmark.Events;

/// <summary>Pinned memory that the texts of one batch of events stand in. Emptied, it is used again for the next.</summary>
public sealed class TextPage
{
    private readonly byte[] _bytes = GC.AllocateUninitializedArray<byte>(4 << 20, pinned: true);
    private int _used;
    private int _start;

    public void Clear() => _used = 0;

    /// <summary>A text that follows is put together from here on.</summary>
    public void Begin()
    {
        // The rows made before point into this page, and nothing else keeps it alive or in place: it cannot be exchanged for a larger one.
        if (_bytes.Length - _used < 4096)
        {
            throw new InvalidOperationException("The texts of a batch do not fit its page: make the batch smaller.");
        }

        _start = _used;
    }

    public void Add(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_bytes.AsSpan(_used));
        _used += text.Length;
    }

    public void Add(long number)
    {
        Utf8Formatter.TryFormat(number, _bytes.AsSpan(_used), out var written);
        _used += written;
    }

    /// <summary>So many small letters.</summary>
    public void AddLetters(ref Draw draw, int count)
    {
        for (var i = 0; i < count; i++)
        {
            _bytes[_used++] = (byte)('a' + draw.Below(26));
        }
    }

    /// <summary>What has been put together since <see cref="Begin"/>.</summary>
    public Utf8 End() => Utf8.View(_bytes.AsSpan(_start, _used - _start));
}
