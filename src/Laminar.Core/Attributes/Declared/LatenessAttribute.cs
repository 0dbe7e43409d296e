using System;

namespace Laminar;

/// <summary>How long a window stays open after the watermark has passed its end, in a query that is declared in C#: <c>ALLOW LATENESS</c> in SQL.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LatenessAttribute : Attribute
{
    /// <param name="allowed">"500ms", "5s", "1m", "2h", "1d" or a TimeSpan's text.</param>
    public LatenessAttribute(string allowed) => Allowed = allowed;

    /// <summary>How long.</summary>
    public string Allowed { get; }
}
