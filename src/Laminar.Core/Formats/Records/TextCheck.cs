using System;
using System.Text.Unicode;

namespace Laminar.Formats;

/// <summary>
/// Whether text is UTF-8 without NUL. A whole block is checked at once (some 20 bytes a nanosecond cheaper than field by field) when the first text of
/// it is asked for; only in a block with a fault are fields checked one by one.
/// </summary>
internal sealed unsafe class TextCheck
{
    private byte* _block;
    private int _length;
    private Verdict _verdict;

    private enum Verdict
    {
        Unknown,
        Clean,
        Faulty,
    }

    /// <summary>A new block; it ends where a record ends, hence not inside a character.</summary>
    public void Begin(byte* block, int length)
    {
        _block = block;
        _length = length;
        _verdict = Verdict.Unknown;
    }

    public bool IsText(ReadOnlySpan<byte> field)
    {
        if (_verdict == Verdict.Unknown)
        {
            _verdict = IsClean(new ReadOnlySpan<byte>(_block, _length)) ? Verdict.Clean : Verdict.Faulty;
        }

        return _verdict == Verdict.Clean || IsClean(field);
    }

    public static bool IsClean(ReadOnlySpan<byte> text) => text.IndexOf((byte)0) < 0 && System.Text.Unicode.Utf8.IsValid(text);
}
