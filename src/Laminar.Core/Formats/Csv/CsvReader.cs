using System;
using System.IO;

namespace Laminar.Formats;

/// <summary>
/// Reads CSV (RFC 4180: quoted fields with doubled quotes and line breaks in them; LF or CRLF) as UTF-8 into a query. An empty field is NULL, or the
/// empty text where a text column is not nullable; a quoted empty field is the empty text. Empty lines are passed over.
/// </summary>
public static class CsvReader
{
    /// <summary>Reads to the end of the stream.</summary>
    /// <typeparam name="TRow">The row type.</typeparam>
    /// <typeparam name="TReader">Makes rows of records: emitted with the query.</typeparam>
    /// <param name="utf8">The input; it is not closed.</param>
    /// <param name="into">Where rows go. It is not completed.</param>
    /// <param name="options">How to read.</param>
    /// <exception cref="BadInputException">The input cannot be read, or has a bad record and the policy is to fail.</exception>
    public static ReadReport Run<TRow, TReader>(Stream utf8, IInput<TRow> into, ReadOptions? options = null)
        where TReader : IRowReader<TRow>
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(into);
        options ??= new ReadOptions();
        if (options.Delimiter is '"' or '\r' or '\n' || !char.IsAscii(options.Delimiter) || options.Delimiter == '\0')
        {
            throw new ArgumentException("A CSV delimiter is one ASCII character, and neither a quote nor a line break.", nameof(options));
        }

        using var scan = new CsvScan<TRow, TReader>(utf8, into, options);
        return scan.Run();
    }
}
