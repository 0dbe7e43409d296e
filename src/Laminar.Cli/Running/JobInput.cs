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

    private bool IsGenerated => _source.Connector == Connector.Datagen;

    internal JobInput With(ReadOptions options)
    {
        _options = options;
        return this;
    }

    internal void Check()
    {
        foreach (var file in IsStandardInput || IsGenerated ? [] : InputFiles.Find(_source.Path!))
        {
            InputFiles.Open(file).Dispose();
        }
    }

    internal ReadReport ReadChanges<TRow, TReader>(IInput<Change<TRow>> into) where TReader : IRowReader<TRow>
    {
        if (!IsStandardInput)
        {
            return DebeziumFile.Read<TRow, TReader>(_source.Path!, into, _options);
        }

        _options.Name = StandardInputName;
        return DebeziumReader.Run<TRow, TReader>(_stdin, into, _options);
    }

    internal ReadReport Read<TRow, TReader>(IInput<TRow> into) where TReader : IRowReader<TRow>
    {
        if (IsGenerated)
        {
            return Datagen.Run<TRow, TReader>(into, Generation.Of(_source.Generator!, _time), _options);
        }

        var isCsv = _source.FormatOf(_source.Path) == RecordFormat.Csv;
        if (!IsStandardInput)
        {
            return isCsv
                ? CsvFile.Read<TRow, TReader>(_source.Path!, into, _options)
                : JsonLinesFile.Read<TRow, TReader>(_source.Path!, into, _options);
        }

        _options.Name = StandardInputName;
        return isCsv
            ? CsvReader.Run<TRow, TReader>(_stdin, into, _options)
            : JsonLinesReader.Run<TRow, TReader>(_stdin, into, _options);
    }
}
