using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Laminar.Formats;

/// <summary>
/// Where fields and records of a block end. Algorithm: 64 bytes at a time, compare with delimiter, newline and quote into bit masks; where no quote is
/// near (nearly always), every set bit is an end; where one is, the set bits are walked one by one with the state of the quoting. Ends are then read
/// off the masks without a look at the bytes between them.
/// </summary>
/// <remarks>
/// A quote opens a quoted field only as its first character; elsewhere in a bare field it is a character like others. Half a nanosecond an end in plain data.
/// </remarks>
internal sealed unsafe class CsvIndex(byte delimiter) : IDisposable
{
    private const byte Quote = (byte)'"';

    // Ends are stored eight at a time; what is stored too many is overwritten by the next.
    private const int Slack = 64;

    private int* _memory;
    private int _capacity;
    private bool _quoted;
    private int _fieldStart;
    private int _closed;

    ~CsvIndex() => NativeMemory.Free(_memory);

    /// <summary>Offset of the delimiter or newline behind each field; Ends[-1] is -1.</summary>
    public int* Ends { get; private set; }

    public int EndCount { get; private set; }

    /// <summary>Index into <see cref="Ends"/> of the last field of each record.</summary>
    public int* Records { get; private set; }

    public int RecordCount { get; private set; }

    /// <summary>Where the quote stands that is still open at the end of the block, or -1.</summary>
    public int OpenQuote => _quoted ? _fieldStart : -1;

    /// <summary>Indexes a block, from the start of a record. 64 bytes behind it are readable.</summary>
    public void Build(byte* block, int length)
    {
        Reserve(length);
        EndCount = RecordCount = 0;
        _quoted = false;
        _fieldStart = 0;
        _closed = -2;
        for (var at = 0; at < length; at += 64)
        {
            var valid = length - at >= 64 ? ulong.MaxValue : (1UL << (length - at)) - 1;
            var newlines = BytesEqual.Mask(block + at, (byte)'\n') & valid;
            var ends = (BytesEqual.Mask(block + at, delimiter) & valid) | newlines;
            var quotes = BytesEqual.Mask(block + at, Quote) & valid;
            if (quotes != 0 || _quoted)
            {
                ends = Unquoted(at, ends, quotes);
                newlines &= ends;
            }

            Store(at, ends, newlines);
        }
    }

    public void Dispose()
    {
        NativeMemory.Free(_memory);
        _memory = null;
        GC.SuppressFinalize(this);
    }

    /// <summary>The ends that are not inside quotes.</summary>
    private ulong Unquoted(int at, ulong ends, ulong quotes)
    {
        // The last end before this part is where the current field starts, unless the field is a quoted one: then it is known.
        if (!_quoted)
        {
            _fieldStart = Ends[EndCount - 1] + 1;
        }

        var kept = 0UL;
        for (var special = ends | quotes; special != 0; special &= special - 1)
        {
            var bit = special & (0 - special);
            var position = at + BitOperations.TrailingZeroCount(special);
            if ((quotes & bit) == 0)
            {
                if (!_quoted)
                {
                    kept |= bit;
                    _fieldStart = position + 1;
                }
            }
            else if (_quoted)
            {
                _quoted = false;
                _closed = position;
            }
            else
            {
                // A quote right behind a closing one is a doubled quote: the field goes on.
                _quoted = position == _fieldStart || position == _closed + 1;
            }
        }

        return kept;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(int at, ulong ends, ulong newlines)
    {
        var count = EndCount;
        for (var rest = newlines; rest != 0; rest &= rest - 1)
        {
            var below = (rest & (0 - rest)) - 1;
            Records[RecordCount++] = count + BitOperations.PopCount(ends & below);
        }

        EndCount = count + BitOperations.PopCount(ends);
        var target = Ends + count;
        while (ends != 0)
        {
            for (var i = 0; i < 8; i++)
            {
                // Of no bits left TrailingZeroCount makes 64: a store into the slack.
                target[i] = at + BitOperations.TrailingZeroCount(ends);
                ends &= ends - 1;
            }

            target += 8;
        }
    }

    private void Reserve(int length)
    {
        var needed = length + Slack;
        if (needed <= _capacity)
        {
            return;
        }

        NativeMemory.Free(_memory);
        _memory = null;
        _memory = (int*)NativeMemory.Alloc((nuint)needed * 2 + 1, sizeof(int));
        _capacity = needed;
        *_memory = -1;
        Ends = _memory + 1;
        Records = Ends + needed;
    }
}
