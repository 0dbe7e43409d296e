using System;

namespace Laminar;

/// <summary>The sink that <c>Start(rows => …)</c> makes. What the delegate does is its own affair: the hot-path guard is lifted around it.</summary>
[HotPath(Allow = HotPathAllow.UnknownCode, Because = "what the delegate does is its own affair: the guard is lifted around it")]
public readonly struct DelegateSink<TRow> : ISink<TRow>
{
    private readonly RowsHandler<TRow> _handler;

    /// <summary>A sink that calls <paramref name="handler"/>.</summary>
    public DelegateSink(RowsHandler<TRow> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _handler = handler;
    }

    /// <inheritdoc/>
    public void OnRows(ReadOnlySpan<TRow> rows)
    {
        using var lifted = HotPathGuard.Lift();
        _handler(rows);
    }
}
