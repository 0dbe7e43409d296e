using System;
using System.Diagnostics.CodeAnalysis;

namespace Laminar.Operators;

/// <summary>Event times so near the ends of representable time that what is around them cannot be told.</summary>
internal static class UntellableTime
{
    [DoesNotReturn]
    public static void Throw(string around) => throw Error(around);

    [HotPath(Allow = HotPathAllow.Allocation, Because = "once a bad row")]
    public static OverflowException Error(string around) => new("The event time lies too near the end of representable time for its " + around + ".");
}
