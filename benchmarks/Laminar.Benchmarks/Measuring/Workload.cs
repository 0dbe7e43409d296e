using System;

namespace Laminar.Benchmarks;

/// <summary>A query and its hand-written counterparts over the same rows. Each runs the whole workload and returns its checksum.</summary>
internal sealed record Workload(string Name, int Rows, Func<Lap, Checksum> Generated, Func<Lap, Checksum> GeneratedRowByRow, (string Name, Func<Lap, Checksum> Run)[] Hand)
{
    /// <summary>Rows before the steady state: a tenth, in whole batches.</summary>
    public static int Approach(int rows) => rows / 10 / Workloads.Batch * Workloads.Batch;
}
