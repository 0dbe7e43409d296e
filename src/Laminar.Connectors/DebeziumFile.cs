using Laminar.Formats;

namespace Laminar.Connectors;

/// <summary>Files of Debezium's envelopes into a query.</summary>
public static class DebeziumFile
{
    /// <summary>Pushes the changes of a file, or of all files that match a pattern in the order of their names.</summary>
    /// <typeparam name="TRow">The row type.</typeparam>
    /// <typeparam name="TReader">The emitted reader: the query's Files.</typeparam>
    /// <exception cref="ConnectorException">A file cannot be opened.</exception>
    /// <exception cref="BadInputException">A file cannot be read as envelopes.</exception>
    public static ReadReport Read<TRow, TReader>(string path, IInput<Change<TRow>> into, ReadOptions? options = null)
        where TReader : IRowReader<TRow> =>
        FileReading.Run(path, options, (stream, each) => DebeziumReader.Run<TRow, TReader>(stream, into, each));
}
