using System;
using System.Collections.Generic;

namespace Laminar.Functions;

/// <summary>The bytes that a match can begin with: places that begin otherwise are passed over. Characters beyond ASCII are not told apart.</summary>
internal static class PatternStart
{
    private const int Ascii = 128;

    [HotPath(Allow = HotPathAllow.Allocation, Because = "once a pattern, when the query is loaded")]
    public static bool[]? Of(ReadOnlySpan<int> code)
    {
        var first = new bool[2 * Ascii];
        var seen = new HashSet<int>();
        var next = new Stack<int>([0]);
        while (next.TryPop(out var at))
        {
            if (!seen.Add(at))
            {
                continue;
            }

            switch (code[at])
            {
                case PatternOp.Match:
                case PatternOp.Any:
                    return null;
                case PatternOp.Split:
                    next.Push(code[at + 1]);
                    next.Push(code[at + 2]);
                    break;
                case PatternOp.Jump:
                    next.Push(code[at + 1]);
                    break;
                case PatternOp.Save:
                    next.Push(at + 2);
                    break;
                case PatternOp.Character or PatternOp.CharacterOfAnyCase or PatternOp.Set:
                    Mark(first, code, at);
                    break;
                default:
                    next.Push(at + 1);
                    break;
            }
        }

        return first;
    }

    private static void Mark(bool[] first, ReadOnlySpan<int> code, int at)
    {
        for (var c = 0; c < Ascii; c++)
        {
            first[c] |= PatternStep.Takes(code, at, c);
        }

        // Kelvin's sign is a k in either case, so letters of any case may begin beyond ASCII.
        if (code[at] != PatternOp.Character || code[at + 1] >= Ascii)
        {
            first.AsSpan(Ascii).Fill(true);
        }
    }
}
