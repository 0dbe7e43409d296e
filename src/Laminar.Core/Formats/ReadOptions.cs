using System;
using System.IO;
using System.Threading;

namespace Laminar.Formats;

/// <summary>How records are read.</summary>
public sealed class ReadOptions
{
    /// <summary>What messages call the input: a file's name.</summary>
    public string Name { get; set; } = "input";

    /// <summary>What happens to a record that cannot be read: <see cref="Laminar.BadRows.Fail"/> stops with a <see cref="BadInputException"/>.</summary>
    public BadRows BadRows { get; set; }

    /// <summary>
    /// Where records that cannot be read are written, each after a line with the reason. Setting it means <see cref="Laminar.BadRows.Skip"/>. The caller closes it.
    /// </summary>
    public Stream? DeadLetter { get; set; }

    /// <summary>CSV: whether the first record names the columns. Names match ignoring case and underscores.</summary>
    public bool Header { get; set; } = true;

    /// <summary>CSV: what stands between fields; one ASCII character.</summary>
    public char Delimiter { get; set; } = ',';

    /// <summary>What a bare number counts where a TIMESTAMP is expected: units since 1970 UTC. Unless set, such a number is a bad field.</summary>
    public TimeUnit NumericTime { get; set; }

    /// <summary>A longer record stops the reading, whatever <see cref="BadRows"/> says: it is the bound on memory.</summary>
    public int MaxRecordBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Rows pushed at a time, at most.</summary>
    public int BatchRows { get; set; } = 4096;

    /// <summary>Called after each block of input with what has been read so far.</summary>
    public Action<ReadReport>? Progress { get; set; }

    /// <summary>Stops the reading between two blocks with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; set; }
}
