using System;

namespace Laminar.Core.Tests.Operators;

/// <summary>A clock that a test sets, in nanoseconds since 1970.</summary>
public sealed class ManualClock : TimeProvider
{
    public long Nanoseconds { get; set; }

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(Nanoseconds / 100);
}
