using System;
using System.IO;
using Laminar.Formats;

namespace Laminar.Connectors;

/// <summary>Reads one file after the other with one reader; counts go on from file to file.</summary>
internal static class FileReading
{
    public static ReadReport Run(string path, ReadOptions? options, Func<Stream, ReadOptions, ReadReport> read)
    {
        options ??= new ReadOptions();
        var total = default(ReadReport);
        foreach (var file in InputFiles.Find(path))
        {
            using var stream = InputFiles.Open(file);
            total = Add(total, read(stream, For(options, file, total)));
        }

        return total;
    }

    private static ReadOptions For(ReadOptions options, string file, ReadReport before) => new()
    {
        Name = file,
        BadRows = options.BadRows,
        DeadLetter = options.DeadLetter,
        Header = options.Header,
        Delimiter = options.Delimiter,
        NumericTime = options.NumericTime,
        MaxRecordBytes = options.MaxRecordBytes,
        BatchRows = options.BatchRows,
        Progress = options.Progress is { } progress ? report => progress(Add(before, report)) : null,
        Cancellation = options.Cancellation,
    };

    private static ReadReport Add(ReadReport left, ReadReport right) =>
        new(left.Rows + right.Rows, left.BadRows + right.BadRows, left.Bytes + right.Bytes);
}
