using System.Collections.Generic;
using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Tests.Binding;

/// <summary>The streams the tests read from.</summary>
internal static class Streams
{
    public static readonly StreamEntry Trade = Stream(
        "Trade",
        new Column("Ts", SqlType.Timestamp, false, ClrKind.DateTime, "Ts"),
        new Column("Symbol", SqlType.Integer, false, ClrKind.Int32, "Symbol"),
        new Column("Price", SqlType.Double, false, ClrKind.Double, "Price"),
        new Column("Quantity", SqlType.BigInt, false, ClrKind.Int64, "Quantity"),
        new Column("Venue", SqlType.Text, true, ClrKind.Utf8, "Venue"));

    /// <summary>A column of each type, c_ before the SQL name without underscores, and n_ for a nullable one.</summary>
    public static readonly StreamEntry Everything = Stream("Everything", AllTypes());

    /// <summary>Two columns whose names differ in case and underscores alone.</summary>
    public static readonly StreamEntry Quote = Stream(
        "Quote",
        new Column("At", SqlType.Timestamp, false, ClrKind.UnixMilliseconds, "At"),
        new Column("BestPrice", SqlType.Double, false, ClrKind.Double, "BestPrice"),
        new Column("best_price", SqlType.Text, false, ClrKind.String, "best_price"));

    /// <summary>No event time.</summary>
    public static readonly StreamEntry Timeless = Stream("Timeless", [new Column("Id", SqlType.Integer, false, ClrKind.Int32, "Id")], -1);

    /// <summary>A good query, one with an error, one that reads itself, and a name that is no stream.</summary>
    public static readonly QueryEntry Vwap = Query(
        "Vwap", "SELECT Symbol, SUM(Price * Quantity) / SUM(Quantity) AS Vwap, window_end FROM Trade GROUP BY Symbol, TUMBLE(INTERVAL '1' SECOND)", Trade);

    public static readonly QueryEntry Broken = Query("Broken", "SELECT Symbol,\n  Prise FROM Trade", Trade);

    public static readonly QueryEntry Circle = Query("Circle", "SELECT * FROM Back", Query("Back", "SELECT * FROM Circle", Query("Circle", "SELECT * FROM Back")));

    public static TableCatalog Catalog => Tables(Trade, Everything, Timeless, Quote, Vwap, Broken, Circle, new UnusableEntry("PriceList", "it has no [Stream] attribute"));

    public static QueryEntry Query(string name, string sql, params CatalogEntry[] tables) => new(name, "global::Shop." + name, sql, Tables(tables));

    public static TableCatalog Tables(params CatalogEntry[] entries) => new(new EquatableArray<CatalogEntry>(entries), default);

    private static StreamEntry Stream(string name, params Column[] columns) => Stream(name, columns, 0);

    private static StreamEntry Stream(string name, Column[] columns, int eventTime) =>
        new(name, "global::Shop." + name, new EquatableArray<Column>(columns), eventTime, WatermarkStrategy.InOrder);

    private static Column[] AllTypes()
    {
        (string Name, SqlType Type, ClrKind Clr)[] types =
        [
            ("Ts", SqlType.Timestamp, ClrKind.Timestamp), ("Bool", SqlType.Boolean, ClrKind.Bool), ("I8", SqlType.TinyInt, ClrKind.SByte),
            ("I16", SqlType.SmallInt, ClrKind.Int16), ("I32", SqlType.Integer, ClrKind.Int32), ("I64", SqlType.BigInt, ClrKind.Int64),
            ("U8", SqlType.UTinyInt, ClrKind.Byte), ("U16", SqlType.USmallInt, ClrKind.UInt16), ("U32", SqlType.UInteger, ClrKind.UInt32),
            ("U64", SqlType.UBigInt, ClrKind.UInt64), ("F32", SqlType.Real, ClrKind.Single), ("F64", SqlType.Double, ClrKind.Double),
            ("Dec", SqlType.Decimal, ClrKind.Decimal), ("Str", SqlType.Text, ClrKind.String), ("Day", SqlType.Date, ClrKind.DateOnly),
            ("Clock", SqlType.Time, ClrKind.TimeOnly), ("Span", SqlType.Interval, ClrKind.TimeSpan),
        ];
        var columns = new List<Column>();
        foreach (var (name, type, clr) in types)
        {
            columns.Add(new Column(name, type, false, clr, name));
        }

        foreach (var (name, type, clr) in types)
        {
            columns.Add(new Column("N" + name, type, true, clr, "N" + name));
        }

        return columns.ToArray();
    }
}
