using System.Threading;

namespace Laminar.Cli.Running;

/// <summary>What the command line says about a run.</summary>
internal sealed record RunSettings(ResultFormat Format, BadRows BadRows, string? DeadLetterPath, bool ShowProgress, bool ShowStats, CancellationToken Cancellation)
{
    /// <summary>When the command began, by the console's clock.</summary>
    public long Started { get; init; }

    /// <summary>How far past the clock a time may lie and still move a watermark; null for files that are replayed.</summary>
    public System.TimeSpan? FarFuture { get; init; }
}
