using System.IO;
using System.Linq;
using Laminar.Compiler.Scripts;
using Laminar.Connectors;
using Laminar.Formats;

namespace Laminar.Cli.Running;

/// <summary>Where a job's rows come from.</summary>
public sealed class JobInput
{
    private const string StandardInput = "-";

    private readonly Stream _stdin;
    private readonly string _path;
    private readonly RecordFormat _format;
    private readonly ReadOptions _options;

    internal JobInput(string path, RecordFormat format, ReadOptions options, Stream stdin)
    {
        _path = path;
        _format = format;
        _options = options;
        _stdin = stdin;
        TotalBytes = path == StandardInput ? 0 : InputFiles.Find(path).Select(file => new FileInfo(file)).Where(file => file.Exists).Sum(file => file.Length);
    }

    /// <summary>How many bytes there are to read, or 0 where that is not known.</summary>
    internal long TotalBytes { get; }

    internal void Check()
    {
        foreach (var file in _path == StandardInput ? [] : InputFiles.Find(_path))
        {
            InputFiles.Open(file).Dispose();
        }
    }

    internal ReadReport Read<TRow, TReader>(IInput<TRow> into) where TReader : IRowReader<TRow>
    {
        if (_path != StandardInput)
        {
            return _format == RecordFormat.Csv
                ? CsvFile.Read<TRow, TReader>(_path, into, _options)
                : JsonLinesFile.Read<TRow, TReader>(_path, into, _options);
        }

        _options.Name = "standard input";
        return _format == RecordFormat.Csv
            ? CsvReader.Run<TRow, TReader>(_stdin, into, _options)
            : JsonLinesReader.Run<TRow, TReader>(_stdin, into, _options);
    }
}
