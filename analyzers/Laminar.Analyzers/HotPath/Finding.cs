using Microsoft.CodeAnalysis;

namespace Laminar.Analyzers.HotPath;

/// <summary>Something forbidden on the hot path; whether it is on one is not yet known.</summary>
internal readonly record struct Finding(Location Location, string What);
