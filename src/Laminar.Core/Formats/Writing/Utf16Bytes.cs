using System;
using System.Buffers;
using System.Text;

namespace Laminar.Formats;

/// <summary>A string as UTF-8 in borrowed memory. Half a surrogate pair becomes U+FFFD.</summary>
internal readonly ref struct Utf16Bytes : IDisposable
{
    private readonly byte[]? _rented;

    public Utf16Bytes(string text, Span<byte> scratch)
    {
        var longest = Encoding.UTF8.GetMaxByteCount(text.Length);
        _rented = longest > scratch.Length ? ArrayPool<byte>.Shared.Rent(longest) : null;
        var target = _rented ?? scratch;
        Bytes = target[..Encoding.UTF8.GetBytes(text, target)];
    }

    public ReadOnlySpan<byte> Bytes { get; }

    public void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
        }
    }
}
