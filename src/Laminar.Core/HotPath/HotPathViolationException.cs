using System;
using System.Collections.Generic;

namespace Laminar;

/// <summary>A hot-path section allocated, waited for another thread, or stood still.</summary>
public sealed class HotPathViolationException : Exception
{
    internal HotPathViolationException(string section, long bytes, HotPathStops stops, string? type)
        : base("The hot-path section '" + section + "'" + string.Join(" and", Texts(bytes, stops, type)) + ".")
    {
        Section = section;
        Bytes = bytes;
        Waits = stops.Waits;
        Blocked = stops.Blocked;
        Type = type;
    }

    /// <summary>The section's name.</summary>
    public string Section { get; }

    /// <summary>Bytes allocated on the thread inside the section, lifted parts left out. Waiting may allocate some itself.</summary>
    public long Bytes { get; }

    /// <summary>How often the thread waited for another, where <see cref="HotPathWatch.Waits"/> are watched.</summary>
    public int Waits { get; }

    /// <summary>How often the thread stood still, where <see cref="HotPathWatch.Blocking"/> is watched.</summary>
    public int Blocked { get; }

    /// <summary>The type of the first object that was allocated, in reflection's notation; null where <see cref="HotPathWatch.Types"/> are not watched, or the object did not lie where it could be read.</summary>
    public string? Type { get; }

    private static IEnumerable<string> Texts(long bytes, HotPathStops stops, string? type)
    {
        if (bytes != 0)
        {
            yield return " allocated " + bytes + " bytes" + (type is null ? "" : " (" + type + ")");
        }

        if (stops.Waits != 0)
        {
            yield return " waited for another thread " + Times(stops.Waits);
        }

        if (stops.Blocked != 0)
        {
            yield return " stood still " + Times(stops.Blocked);
        }
    }

    private static string Times(int count) => count == 1 ? "once" : count + " times";
}
