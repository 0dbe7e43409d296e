using System;
using System.Buffers;
using System.Collections.Generic;

namespace Laminar.Functions;

/// <summary>
/// A regular expression, compiled with the query. Matching takes time in proportion to the text's length times the pattern's, whatever they are, and
/// allocates nothing. Emitted code holds one for each pattern of a query; patterns are not made at run time.
/// </summary>
public sealed class TextPattern
{
    private readonly int[] _code;

    /// <summary>A pattern of the compiler's instructions; those of another version of the compiler are refused.</summary>
    /// <param name="groups">How many groups it has, not counting the whole.</param>
    /// <param name="code">The instructions.</param>
    public TextPattern(int groups, int[] code)
    {
        ArgumentNullException.ThrowIfNull(code);
        Groups = groups;
        _code = code;
        First = PatternStart.Of(code);
        FirstBytes = First is null ? null : SearchValues.Create(Bytes(First));
    }

    /// <summary>How many groups it has, not counting the whole.</summary>
    public int Groups { get; }

    internal ReadOnlySpan<int> Code => _code;

    /// <summary>For each byte whether a match can begin with it; null where it can begin anywhere.</summary>
    internal bool[]? First { get; }

    internal SearchValues<byte>? FirstBytes { get; }

    private static byte[] Bytes(bool[] first)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < first.Length; i++)
        {
            if (first[i])
            {
                bytes.Add((byte)i);
            }
        }

        return bytes.ToArray();
    }
}
