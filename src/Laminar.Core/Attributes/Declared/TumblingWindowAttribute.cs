using System;

namespace Laminar;

/// <summary>Windows of one length, one after the other, over the event time of a query that is declared in C#: <c>TUMBLE</c> in SQL.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TumblingWindowAttribute : Attribute
{
    /// <param name="size">How long a window is: "500ms", "5s", "1m", "2h", "1d" or a TimeSpan's text.</param>
    public TumblingWindowAttribute(string size) => Size = size;

    /// <summary>How long a window is.</summary>
    public string Size { get; }

    /// <summary>Windows start so much after multiples of their length since 1970. A text like <see cref="Size"/>.</summary>
    public string? Offset { get; set; }

    /// <summary>The column to go by, where the rows have several event times, as those of windows do.</summary>
    public string? Time { get; set; }
}
