using System;
using System.IO;
using System.Runtime.CompilerServices;

namespace Laminar.State;

/// <summary>State on its way in: what <see cref="StateOutput"/> wrote. Nothing is believed before its block's check holds, and no length that is read makes memory by itself.</summary>
internal sealed class StateInput(Stream stream)
{
    private readonly byte[] _block = new byte[StateOutput.BlockLength];
    private readonly byte[] _header = new byte[StateOutput.HeaderLength];
    private byte[] _text = new byte[256];
    private int _at;
    private int _end;
    private uint _number;
    private bool _ended;

    public T Take<T>() where T : unmanaged
    {
        var size = Unsafe.SizeOf<T>();
        if (_at == _end)
        {
            NextBlock();
        }

        if (_end - _at < size)
        {
            throw new StateException("The state is damaged: a value is cut short.");
        }

        var value = Unsafe.ReadUnaligned<T>(ref _block[_at]);
        _at += size;
        return value;
    }

    /// <summary>That many bytes, valid until the next call. The buffer grows as bytes arrive, not as the length claims.</summary>
    public ReadOnlySpan<byte> TakeBytes(uint length)
    {
        if (length > (uint)Array.MaxLength)
        {
            throw new StateException("The state is damaged: a text of " + length + " bytes.");
        }

        var have = 0;
        while (have < (int)length)
        {
            if (_at == _end)
            {
                NextBlock();
            }

            var part = Math.Min((int)length - have, _end - _at);
            if (have + part > _text.Length)
            {
                Array.Resize(ref _text, (int)Math.Min(Array.MaxLength, Math.Max(2L * _text.Length, have + part)));
            }

            _block.AsSpan(_at, part).CopyTo(_text.AsSpan(have));
            have += part;
            _at += part;
        }

        return _text.AsSpan(0, have);
    }

    public void End()
    {
        if (_at != _end || !_ended && ReadBlock())
        {
            throw new StateException("The state goes on where the query's state ends.");
        }
    }

    private void NextBlock()
    {
        if (_ended || !ReadBlock())
        {
            throw new StateException("The state ends too early.");
        }
    }

    private bool ReadBlock()
    {
        if (stream.ReadAtLeast(_header, _header.Length, throwOnEndOfStream: false) < _header.Length)
        {
            throw new StateException("The state is cut short.");
        }

        var length = Unsafe.ReadUnaligned<uint>(ref _header[0]);
        if (length > (uint)_block.Length)
        {
            throw new StateException("The state is damaged: block " + _number + " claims " + length + " bytes.");
        }

        if (stream.ReadAtLeast(_block.AsSpan(0, (int)length), (int)length, throwOnEndOfStream: false) < (int)length)
        {
            throw new StateException("The state is cut short in block " + _number + ".");
        }

        if (StateOutput.Check(_number, _block.AsSpan(0, (int)length)) != Unsafe.ReadUnaligned<uint>(ref _header[4]))
        {
            throw new StateException("The state is damaged: the check of block " + _number + " does not hold.");
        }

        _number++;
        _at = 0;
        _end = (int)length;
        _ended = length == 0;
        return !_ended;
    }
}
