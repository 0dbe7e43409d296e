using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Laminar.Formats;

/// <summary>A place in a line of JSON. Vectors may read 64 bytes past the end; nothing is taken from there.</summary>
internal unsafe ref struct JsonCursor(byte* at, byte* end)
{
    // Deeper nesting than any data has; a bit each remembers whether it was { or [.
    private const int MaxDepth = 64;

    public byte* At = at;

    public readonly bool AtEnd => At >= end;

    /// <summary>The byte here, 0 at the end.</summary>
    public readonly byte Current => At < end ? *At : (byte)0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SkipBlanks()
    {
        while (At < end && *At is (byte)' ' or (byte)'\t' or (byte)'\r')
        {
            At++;
        }
    }

    /// <summary>Steps over <paramref name="wanted"/> and blanks before and after it.</summary>
    public bool Accept(byte wanted)
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

    /// <summary>Behind the opening quote: the inside up to the closing one, which is stepped over. False where there is none.</summary>
    public bool TryString(out FieldSlice inside)
    {
        var start = At;
        var form = FieldForm.Quoted;
        for (var stop = QuoteOrBackslash(At); stop < end; stop = QuoteOrBackslash(At))
        {
            if (*stop == '"')
            {
                At = stop + 1;
                inside = new FieldSlice(start, (int)(stop - start), form);
                return true;
            }

            form = FieldForm.Escaped;
            At = stop + 2;
        }

        At = end;
        inside = default;
        return false;
    }

    /// <summary>A number, true, false, null; or a nested value as a whole. False where there is none of them.</summary>
    public bool TryPlain(out FieldSlice value)
    {
        var start = At;
        var found = Current is (byte)'{' or (byte)'[' ? SkipNested() : SkipWord();
        var length = (int)(At - start);
        var isNull = length == 4 && Unsafe.ReadUnaligned<uint>(start) == 0x6C6C_756E;
        value = new FieldSlice(start, length, isNull ? FieldForm.Null : FieldForm.Plain);
        return found;
    }

    /// <summary>Any value; a string without its quotes. False where there is none.</summary>
    public bool TryValue(out FieldSlice value)
    {
        if (Current != '"')
        {
            return TryPlain(out value);
        }

        At++;
        return TryString(out value);
    }

    private bool SkipWord()
    {
        var first = Current;
        while (At < end && *At is >= (byte)'0' and <= (byte)'9' or >= (byte)'a' and <= (byte)'z' or (byte)'-' or (byte)'+' or (byte)'.' or (byte)'E')
        {
            At++;
        }

        return first is >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'t' or (byte)'f' or (byte)'n';
    }

    /// <summary>Steps over { } or [ ] with what is in it: brackets must match, the rest is not read.</summary>
    private bool SkipNested()
    {
        var kinds = 0UL;
        var depth = 0;
        while (At < end)
        {
            var here = *At++;
            if (here == '"')
            {
                if (!TryString(out _))
                {
                    return false;
                }
            }
            else if (here is (byte)'{' or (byte)'[')
            {
                kinds = (kinds << 1) | (here == '{' ? 1UL : 0);
                if (++depth > MaxDepth)
                {
                    return false;
                }
            }
            else if (here is (byte)'}' or (byte)']')
            {
                if ((kinds & 1) != (here == '}' ? 1UL : 0))
                {
                    return false;
                }

                kinds >>= 1;
                if (--depth == 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private readonly byte* QuoteOrBackslash(byte* from)
    {
        for (; from < end; from += Vector128<byte>.Count)
        {
            var bytes = Vector128.Load(from);
            var found = Vector128.Equals(bytes, Vector128.Create((byte)'"')) | Vector128.Equals(bytes, Vector128.Create((byte)'\\'));
            if (found != Vector128<byte>.Zero)
            {
                return from + BitOperations.TrailingZeroCount(found.ExtractMostSignificantBits());
            }
        }

        return end;
    }
}
