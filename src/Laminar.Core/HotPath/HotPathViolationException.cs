using System;

namespace Laminar;

/// <summary>A hot-path section allocated.</summary>
public sealed class HotPathViolationException : Exception
{
    internal HotPathViolationException(string section, long bytes)
        : base("The hot-path section '" + section + "' allocated " + bytes + " bytes.")
    {
        Section = section;
        Bytes = bytes;
    }

    /// <summary>The section's name.</summary>
    public string Section { get; }

    /// <summary>Bytes allocated on the thread inside the section, lifted parts left out.</summary>
    public long Bytes { get; }
}
