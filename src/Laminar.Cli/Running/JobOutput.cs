using System;
using System.IO;
using Laminar.Connectors;
using Laminar.Formats;

namespace Laminar.Cli.Running;

/// <summary>Where a job's rows go: standard output, or a file that appears when it is complete.</summary>
public sealed class JobOutput : IDisposable
{
    private readonly OutputFile? _file;

    internal JobOutput(Stream stream, ResultFormat format, WriteOptions options)
    {
        Stream = stream;
        Format = format;
        Options = options;
    }

    internal JobOutput(OutputFile file, ResultFormat format, WriteOptions options)
        : this(file.Stream, format, options) => _file = file;

    internal Stream Stream { get; }

    internal ResultFormat Format { get; }

    internal WriteOptions Options { get; }

    /// <summary>Everything has been written.</summary>
    internal void Complete() => _file?.Complete();

    /// <summary>Drops a file that is not complete.</summary>
    public void Dispose() => _file?.Dispose();
}
