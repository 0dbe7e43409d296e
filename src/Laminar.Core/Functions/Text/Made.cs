using System;
using System.Numerics;

namespace Laminar.Functions;

/// <summary>A text in scratch memory, just made.</summary>
internal readonly unsafe struct Made<TChar>(byte* start, int length) where TChar : unmanaged, IBinaryInteger<TChar>
{
    public ReadOnlySpan<TChar> Span => new(start, length);

    /// <summary>As a value that lives as long as the batch. Only where the units are bytes.</summary>
    public Utf8 ToUtf8() => TextScratch.Finish(start, length);

    /// <summary>As a string; the memory is given back.</summary>
    [HotPath(Allow = HotPathAllow.Allocation, Because = "a function of SQL that gives a string makes one; over Utf8 none is made")]
    public override string ToString()
    {
        var text = System.Runtime.InteropServices.MemoryMarshal.Cast<TChar, char>(Span).ToString();
        TextScratch.Shrink(start);
        return text;
    }
}
