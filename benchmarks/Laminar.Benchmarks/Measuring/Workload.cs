using System;

namespace Laminar.Benchmarks;

/// <summary>A query and its hand-written counterparts over the same rows. Each runs the whole workload and returns its checksum.</summary>
internal sealed record Workload(string Name, int Rows, Func<Checksum> Generated, Func<Checksum> GeneratedRowByRow, (string Name, Func<Checksum> Run)[] Hand);
