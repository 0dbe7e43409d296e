using System;
using System.Collections.Generic;
using System.IO;
using Laminar.Connectors;
using Laminar.Formats;

namespace Laminar.Cli.Running;

/// <summary>Where a job's rows go: standard output, or a file that appears when it is complete.</summary>
public sealed class JobOutput : IDisposable
{
    private readonly OutputFile? _file;

    internal JobOutput(Stream stream, ResultFormat format)
    {
        Stream = stream;
        Format = format;
    }

    internal JobOutput(OutputFile file, ResultFormat format)
        : this(file.Stream, format) => _file = file;

    internal Stream Stream { get; }

    internal ResultFormat Format { get; }

    internal WriteOptions Options { get; init; } = new();

    /// <summary>A changelog is folded, and what is left of it written at the end.</summary>
    internal bool IsFolded { get; init; }

    /// <summary>What is folded by, as indices of the query's columns: none for whole rows, which may come several times.</summary>
    internal IReadOnlyList<int> Key { get; init; } = [];

    /// <summary>Everything has been written.</summary>
    internal void Complete() => _file?.Complete();

    /// <summary>Drops a file that is not complete.</summary>
    public void Dispose() => _file?.Dispose();
}
