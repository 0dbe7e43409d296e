using System;

namespace Laminar;

/// <summary>Where the rows go that come too late: a second output of a query, called off the hot path.</summary>
/// <typeparam name="TRow">The rows that come in.</typeparam>
public abstract class LateRows<TRow>
{
    /// <summary>
    /// A row whose last window is closed. <paramref name="by"/> is how far the watermark was past that window's end and the allowed lateness; text in the
    /// row is valid until the method returns.
    /// </summary>
    public abstract void Take(in TRow row, TimeSpan by);
}
