using System;
using Laminar.Formats;

namespace Laminar.Connectors;

/// <summary>A CSV file being written.</summary>
/// <typeparam name="TRow">The query's row.</typeparam>
/// <typeparam name="TWriter">The emitted writer.</typeparam>
public sealed class CsvFileOutput<TRow, TWriter> : IDisposable
    where TWriter : IRowWriter<TRow>
{
    private readonly OutputFile _file;

    internal CsvFileOutput(string path, WriteOptions? options)
    {
        _file = new OutputFile(path);
        Sink = new CsvSink<TRow, TWriter>(_file.Stream, options);
    }

    /// <summary>What to start the query with.</summary>
    public CsvSink<TRow, TWriter> Sink { get; }

    /// <summary>The query has completed: the file takes its name.</summary>
    public void Complete()
    {
        Sink.Complete();
        _file.Complete();
    }

    /// <summary>Drops the file where it is not complete.</summary>
    public void Dispose() => _file.Dispose();
}
