using System;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>A clock that a test sets.</summary>
internal sealed class ManualClock(DateTime now) : TimeProvider
{
    public DateTime Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => new(Now);
}
