using System;

namespace Laminar;

/// <summary>
/// Windows that start together and end one step apart, up to the longest, over the event time of a query that is declared in C#: <c>CUMULATE</c> in SQL. Totals of a day
/// so far, each hour.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CumulateWindowAttribute : Attribute
{
    /// <param name="size">How long the longest is: "500ms", "5s", "1m", "2h", "1d" or a TimeSpan's text; a multiple of <paramref name="step"/>.</param>
    /// <param name="step">How far their ends are apart; a text like <paramref name="size"/>.</param>
    public CumulateWindowAttribute(string size, string step)
    {
        Size = size;
        Step = step;
    }

    /// <summary>How long the longest window is.</summary>
    public string Size { get; }

    /// <summary>How far the ends are apart.</summary>
    public string Step { get; }

    /// <summary>Windows start so much after multiples of <see cref="Size"/> since 1970. A text like <see cref="Size"/>.</summary>
    public string? Offset { get; set; }

    /// <summary>The column to go by, where the rows have several event times, as those of windows do.</summary>
    public string? Time { get; set; }
}
