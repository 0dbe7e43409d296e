using System;

namespace Laminar.Functions;

/// <summary>
/// Steps through JSON (RFC 8259) as it stands in bytes, strictly, without allocation and without recursion. A false answer leaves the place anywhere.
/// </summary>
internal ref struct JsonScan(ReadOnlySpan<byte> text, int at = 0)
{
    /// <summary>Deeper nesting is no JSON here, as in files: a bit each remembers whether it was { or [.</summary>
    public const int MaxDepth = 64;

    private readonly ReadOnlySpan<byte> _text = text;

    public int At { get; private set; } = at;

    /// <summary>The byte here, 0 at the end.</summary>
    public readonly byte Current => At < _text.Length ? _text[At] : (byte)0;

    public readonly bool IsAtEnd => At == _text.Length;

    public void SkipBlanks()
    {
        while (At < _text.Length && _text[At] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
        {
            At++;
        }
    }

    /// <summary>Steps over this byte and blanks around it.</summary>
    public bool TryTake(byte wanted)
    {
        SkipBlanks();
        if (Current != wanted)
        {
            return false;
        }

        At++;
        SkipBlanks();
        return true;
    }

    /// <summary>Steps over a value, blanks before it left out of <paramref name="start"/>.</summary>
    public bool TryValue(out int start)
    {
        SkipBlanks();
        start = At;
        var kinds = 0UL;
        var depth = 0;
        while (true)
        {
            // Where a value begins.
            if (Current is (byte)'{' or (byte)'[')
            {
                if (depth == MaxDepth)
                {
                    return false;
                }

                var isObject = Current == '{';
                At++;
                SkipBlanks();
                if (Current != (isObject ? '}' : ']'))
                {
                    kinds = (kinds << 1) | (isObject ? 1UL : 0);
                    depth++;
                    if (isObject && !TryKey())
                    {
                        return false;
                    }

                    continue;
                }

                At++;
            }
            else if (!TryScalar())
            {
                return false;
            }

            // Behind a value: whatever ends with it, and on to the next.
            while (depth > 0)
            {
                SkipBlanks();
                var inObject = (kinds & 1) != 0;
                if (Current == ',')
                {
                    At++;
                    SkipBlanks();
                    if (inObject && !TryKey())
                    {
                        return false;
                    }

                    break;
                }

                if (Current != (inObject ? '}' : ']'))
                {
                    return false;
                }

                At++;
                kinds >>= 1;
                depth--;
            }

            if (depth == 0)
            {
                return true;
            }
        }
    }

    /// <summary>Steps over a string, whose opening quote is here.</summary>
    public bool TryString()
    {
        At++;
        while (At < _text.Length)
        {
            var here = _text[At++];
            if (here == '"')
            {
                return true;
            }

            if (here < ' ' || (here == '\\' && !TryEscape()))
            {
                return false;
            }
        }

        return false;
    }

    private bool TryKey() => Current == '"' && TryString() && TryTake((byte)':');

    private bool TryEscape()
    {
        var letter = Current;
        At++;
        if (letter != 'u')
        {
            return letter is (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t';
        }

        for (var i = 0; i < 4; i++, At++)
        {
            if (!char.IsAsciiHexDigit((char)Current))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryScalar() => Current switch
    {
        (byte)'"' => TryString(),
        (byte)'t' => TryWord("true"u8),
        (byte)'f' => TryWord("false"u8),
        (byte)'n' => TryWord("null"u8),
        _ => TryNumber(),
    };

    private bool TryWord(ReadOnlySpan<byte> word)
    {
        var isThere = _text[At..].StartsWith(word);
        At += isThere ? word.Length : 0;
        return isThere;
    }

    private bool TryNumber()
    {
        At += Current == '-' ? 1 : 0;
        if (Current == '0')
        {
            At++;
        }
        else if (!TryDigits())
        {
            return false;
        }

        if (Current == '.')
        {
            At++;
            if (!TryDigits())
            {
                return false;
            }
        }

        if (Current is not ((byte)'e' or (byte)'E'))
        {
            return true;
        }

        At++;
        At += Current is (byte)'+' or (byte)'-' ? 1 : 0;
        return TryDigits();
    }

    private bool TryDigits()
    {
        var start = At;
        while (Current is >= (byte)'0' and <= (byte)'9')
        {
            At++;
        }

        return At > start;
    }
}
