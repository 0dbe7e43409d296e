using System;

namespace Laminar.Benchmarks;

/// <summary>A query and its hand-written counterparts over the same rows, in batches and one by one. Each runs the whole workload and returns its checksum.</summary>
internal sealed record Workload(
    string Name,
    int Rows,
    Func<Lap, Checksum> Generated,
    Func<Lap, Checksum> GeneratedOneByOne,
    (string Name, Func<Lap, Checksum> Run)[] Hand,
    (string Name, Func<Lap, Checksum> Run)[] HandOneByOne)
{
    /// <summary>Rows before the steady state: a tenth, in whole batches.</summary>
    public static int Approach(int rows) => rows / 10 / Drive.Batch * Drive.Batch;
}
