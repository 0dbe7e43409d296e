using System.Collections.Generic;
using System.Linq;
using Laminar.Formats;

namespace Laminar.Connectors.Tests.Formats;

public static class EveryKindText
{
    public static IEnumerable<string> Columns => Names<EveryKindFields>();

    public static IEnumerable<string> OtherColumns(string but) => Columns.Where(name => name != but);

    /// <summary>A CSV file of one row in which only one column has a value.</summary>
    public static string Csv(string column, string value) =>
        column + "," + string.Join(',', OtherColumns(column)) + "\n" + value + new string(',', Columns.Count() - 1) + "\n";

    public static string Json(string column, string value) => $"{{\"{column}\":{value}}}\n";

    private static string[] Names<TReader>() where TReader : IRowReader<EveryKind> => TReader.Columns.ToArray();
}
