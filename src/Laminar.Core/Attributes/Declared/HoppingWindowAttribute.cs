using System;

namespace Laminar;

/// <summary>Windows of one length that start more often than that, over the event time of a query that is declared in C#: <c>HOP</c> in SQL.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HoppingWindowAttribute : Attribute
{
    /// <param name="size">How long a window is: "500ms", "5s", "1m", "2h", "1d" or a TimeSpan's text.</param>
    /// <param name="every">How often one starts; a text like <paramref name="size"/>, and not longer.</param>
    public HoppingWindowAttribute(string size, string every)
    {
        Size = size;
        Every = every;
    }

    /// <summary>How long a window is.</summary>
    public string Size { get; }

    /// <summary>How often one starts.</summary>
    public string Every { get; }

    /// <summary>Windows start so much after multiples of <see cref="Every"/> since 1970. A text like <see cref="Size"/>.</summary>
    public string? Offset { get; set; }

    /// <summary>The column to go by, where the rows have several event times, as those of windows do.</summary>
    public string? Time { get; set; }
}
