using System.Collections.Generic;
using System.IO;
using System.Text;
using Laminar.Formats;

namespace Laminar.Connectors.Tests.Formats;

public static class Reading
{
    public static List<Trade> Csv(string text, ReadOptions? options = null) => Csv(Encoding.UTF8.GetBytes(text), options);

    public static List<Trade> Csv(byte[] bytes, ReadOptions? options = null)
    {
        var rows = new Collector<Trade>();
        CsvReader.Run<Trade, TradeFields>(new MemoryStream(bytes), rows, options);
        return rows.Rows;
    }

    public static List<Trade> Json(string text, ReadOptions? options = null)
    {
        var rows = new Collector<Trade>();
        JsonLinesReader.Run<Trade, TradeFields>(new MemoryStream(Encoding.UTF8.GetBytes(text)), rows, options);
        return rows.Rows;
    }
}
