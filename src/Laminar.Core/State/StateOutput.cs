using System;
using System.IO;
using System.Runtime.CompilerServices;

namespace Laminar.State;

/// <summary>
/// State on its way out, as blocks of at most 64 KiB: [length u32][CRC-32C u32][payload]. The check covers the block's number and length too, so that
/// blocks left out, doubled or swapped are seen; an empty block ends the state. A value of fixed size never spans two blocks, bytes of text may.
/// </summary>
internal sealed class StateOutput(Stream stream)
{
    public const int BlockLength = 64 << 10;
    public const int HeaderLength = 8;

    private readonly byte[] _block = new byte[HeaderLength + BlockLength];
    private int _used = HeaderLength;
    private uint _number;

    public void Put<T>(T value) where T : unmanaged
    {
        var size = Unsafe.SizeOf<T>();
        if (_used + size > _block.Length)
        {
            Flush();
        }

        Unsafe.WriteUnaligned(ref _block[_used], value);
        _used += size;
    }

    public void PutBytes(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            if (_used == _block.Length)
            {
                Flush();
            }

            var part = bytes[..Math.Min(bytes.Length, _block.Length - _used)];
            part.CopyTo(_block.AsSpan(_used));
            _used += part.Length;
            bytes = bytes[part.Length..];
        }
    }

    public void End()
    {
        if (_used > HeaderLength)
        {
            Flush();
        }

        Flush();
    }

    public static uint Check(uint number, ReadOnlySpan<byte> payload) =>
        ~Crc32C.Append(Crc32C.Append(Crc32C.Start, ((ulong)number << 32) | (uint)payload.Length), payload);

    private void Flush()
    {
        var payload = _block.AsSpan(HeaderLength, _used - HeaderLength);
        Unsafe.WriteUnaligned(ref _block[0], payload.Length);
        Unsafe.WriteUnaligned(ref _block[4], Check(_number++, payload));
        stream.Write(_block, 0, _used);
        _used = HeaderLength;
    }
}
