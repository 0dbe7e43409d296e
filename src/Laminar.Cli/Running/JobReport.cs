using Laminar.Formats;

namespace Laminar.Cli.Running;

/// <summary>What a job came to.</summary>
internal readonly record struct JobReport(ReadReport Read, QueryCounters Counters);
