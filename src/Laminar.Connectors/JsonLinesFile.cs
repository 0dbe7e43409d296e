using Laminar.Formats;

namespace Laminar.Connectors;

/// <summary>JSON-lines files in and out of a query.</summary>
public static class JsonLinesFile
{
    /// <summary>Pushes the rows of a file, or of all files that match a pattern in the order of their names.</summary>
    /// <typeparam name="TRow">The row type.</typeparam>
    /// <typeparam name="TReader">The emitted reader: the query's Files.</typeparam>
    /// <exception cref="ConnectorException">A file cannot be opened.</exception>
    /// <exception cref="BadInputException">A file cannot be read as JSON lines.</exception>
    public static ReadReport Read<TRow, TReader>(string path, IInput<TRow> into, ReadOptions? options = null)
        where TReader : IRowReader<TRow> =>
        FileReading.Run(path, options, (stream, each) => JsonLinesReader.Run<TRow, TReader>(stream, into, each));

    /// <summary>A file for a query's rows, which appears when it is complete.</summary>
    /// <typeparam name="TRow">The query's row.</typeparam>
    /// <typeparam name="TWriter">The emitted writer: the query's Files.</typeparam>
    public static JsonLinesFileOutput<TRow, TWriter> Write<TRow, TWriter>(string path, WriteOptions? options = null)
        where TWriter : IRowWriter<TRow> => new(path, options);
}
