using System;

namespace Laminar;

/// <summary>A hot-path section allocated, or waited.</summary>
public sealed class HotPathViolationException : Exception
{
    internal HotPathViolationException(string section, long bytes, int waits, string? type)
        : base("The hot-path section '" + section + "'" + Allocated(bytes, type) + (bytes != 0 && waits != 0 ? " and" : "") + Waited(waits) + ".")
    {
        Section = section;
        Bytes = bytes;
        Waits = waits;
        Type = type;
    }

    /// <summary>The section's name.</summary>
    public string Section { get; }

    /// <summary>Bytes allocated on the thread inside the section, lifted parts left out. Waiting may allocate some itself.</summary>
    public long Bytes { get; }

    /// <summary>How often the thread waited for another, where <see cref="HotPathWatch.Waits"/> are watched.</summary>
    public int Waits { get; }

    /// <summary>A type that was seen to be allocated there, as the runtime names it (a nested one without the type around it); null where <see cref="HotPathWatch.Types"/> are not watched, or no sample fell into the section.</summary>
    public string? Type { get; }

    private static string Allocated(long bytes, string? type) =>
        bytes == 0 ? "" : " allocated " + bytes + " bytes" + (type is null ? "" : " (" + type + ")");

    private static string Waited(int waits) => waits == 0 ? "" : " waited for another thread " + (waits == 1 ? "once" : waits + " times");
}
