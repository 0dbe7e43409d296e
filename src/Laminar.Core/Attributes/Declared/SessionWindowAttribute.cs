using System;

namespace Laminar;

/// <summary>For each key, the rows that follow one another by no more than a gap, in a query that is declared in C#: <c>SESSION</c> in SQL.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SessionWindowAttribute : Attribute
{
    /// <param name="gap">A row exactly so long after the last belongs to the session: "500ms", "5s", "1m", "2h", "1d" or a TimeSpan's text.</param>
    public SessionWindowAttribute(string gap) => Gap = gap;

    /// <summary>The longest silence within a session.</summary>
    public string Gap { get; }

    /// <summary>The column to go by, where the rows have several event times, as those of windows do.</summary>
    public string? Time { get; set; }
}
