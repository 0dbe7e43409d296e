using System;
using System.IO;
using System.Linq;
using Laminar.Compiler.Scripts;
using Laminar.Connectors;
using Laminar.Formats;

namespace Laminar.Cli.Running;

/// <summary>Where a source's rows come from.</summary>
public sealed class JobInput
{
    private const string StandardInput = "-";
    private const string StandardInputName = "standard input";

    private readonly TableOptions _source;
    private readonly Stream _stdin;
    private readonly TimeProvider _time;
    private ReadOptions _options = new();
    private Stream? _pipe;

    internal JobInput(TableOptions source, CliConsole console)
    {
        _source = source;
        _stdin = console.In;
        _time = console.Time;
        TotalBytes = IsStandardInput || IsGenerated ? 0 : InputFiles.Find(source.Path!).Select(file => new FileInfo(file)).Where(file => file.Exists).Sum(file => file.Length);
    }

    /// <summary>How many bytes there are to read, or 0 where that is not known.</summary>
    internal long TotalBytes { get; }

    internal bool IsStandardInput => _source.Path == StandardInput && !IsGenerated;

    /// <summary>The file, or the pattern of several.</summary>
    internal string Path => _source.Path!;

    private bool IsStream => IsStandardInput || _pipe is not null;

    private bool IsGenerated => _source.Connector == Connector.Datagen;

    internal JobInput With(ReadOptions options)
    {
        _options = options;
        return this;
    }

    /// <summary>What cannot be read is found out before anything is done. A pipe stays open: whoever writes into it would write into nothing.</summary>
    internal void Check()
    {
        foreach (var file in IsStandardInput || IsGenerated ? [] : InputFiles.Find(_source.Path!))
        {
            var stream = InputFiles.Open(file);
            if (stream.CanSeek || file != _source.Path)
            {
                stream.Dispose();
            }
            else
            {
                _pipe = stream;
            }
        }
    }

    internal ReadReport ReadChanges<TRow, TReader>(IInput<Change<TRow>> into) where TReader : IRowReader<TRow>
    {
        if (!IsStream)
        {
            return DebeziumFile.Read<TRow, TReader>(_source.Path!, into, _options);
        }

        return DebeziumReader.Run<TRow, TReader>(OpenStream(), into, _options);
    }

    internal ReadReport Read<TRow, TReader>(IInput<TRow> into) where TReader : IRowReader<TRow>
    {
        if (IsGenerated)
        {
            return Datagen.Run<TRow, TReader>(into, Generation.Of(_source.Generator!, _time), _options);
        }

        var isCsv = _source.FormatOf(_source.Path) == RecordFormat.Csv;
        if (!IsStream)
        {
            return isCsv
                ? CsvFile.Read<TRow, TReader>(_source.Path!, into, _options)
                : JsonLinesFile.Read<TRow, TReader>(_source.Path!, into, _options);
        }

        return isCsv
            ? CsvReader.Run<TRow, TReader>(OpenStream(), into, _options)
            : JsonLinesReader.Run<TRow, TReader>(OpenStream(), into, _options);
    }

    private InterruptibleStream OpenStream()
    {
        _options.Name = IsStandardInput ? StandardInputName : _source.Path!;
        return new InterruptibleStream(_pipe ?? _stdin, _options.Cancellation);
    }
}
