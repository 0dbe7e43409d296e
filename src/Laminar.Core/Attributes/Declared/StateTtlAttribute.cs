using System;

namespace Laminar;

/// <summary>
/// How long a query that is declared in C# keeps a group (a partition of a window over rows, a row of a join by equality) for which no row has come: <c>STATE TTL</c> in SQL. For queries without a window.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StateTtlAttribute : Attribute
{
    /// <param name="kept">"500ms", "5s", "1m", "2h", "1d" or a TimeSpan's text.</param>
    public StateTtlAttribute(string kept) => Kept = kept;

    /// <summary>How long.</summary>
    public string Kept { get; }
}
