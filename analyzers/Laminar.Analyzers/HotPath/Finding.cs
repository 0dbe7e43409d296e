using Microsoft.CodeAnalysis;

namespace Laminar.Analyzers.HotPath;

/// <summary>Something forbidden on the hot path; whether it is on one is said by who calls it.</summary>
internal sealed record Finding(HotPathRule Rule, Location Location, string What);
