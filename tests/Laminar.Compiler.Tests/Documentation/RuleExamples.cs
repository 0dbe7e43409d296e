using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Scripts;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Tests.Documentation;

/// <summary>Compiles the examples of the rules' pages, over the streams that they all use.</summary>
internal static class RuleExamples
{
    private static readonly Column s_ts = new("Ts", SqlType.Timestamp, false, ClrKind.DateTime, "Ts");
    private static readonly Column s_symbol = new("Symbol", SqlType.Text, false, ClrKind.Utf8, "Symbol");

    private static readonly StreamEntry s_trade = Stream("Trade", 0, s_ts, s_symbol,
        new("Price", SqlType.Double, false, ClrKind.Double, "Price"), new("Quantity", SqlType.BigInt, false, ClrKind.Int64, "Quantity"),
        new("Note", SqlType.Text, true, ClrKind.Utf8, "Note"), new("Settles", SqlType.Timestamp, false, ClrKind.DateTime, "Settles"));

    private static readonly TableCatalog s_catalog = new(
        EquatableArray.Of<CatalogEntry>(
            s_trade,
            Stream("Quote", -1, s_symbol, new Column("Bid", SqlType.Double, false, ClrKind.Double, "Bid")),
            Stream("Fill", 0, s_ts, new("OrderId", SqlType.BigInt, false, ClrKind.Int64, "OrderId"), new("Order_Id", SqlType.BigInt, false, ClrKind.Int64, "Order_Id")),
            new QueryEntry("Broken", "global::Broken", "SELECT Nothing FROM Trade", new TableCatalog(EquatableArray.Of<CatalogEntry>(s_trade), default)),
            new UnusableEntry("Calendar", "it is a class without [Stream]")),
        EquatableArray.Of("Trade", "Quote", "Fill"));

    /// <summary>By the stage that reports the rule: of a syntax rule's example only the syntax counts.</summary>
    public static IReadOnlyList<SqlDiagnostic> Findings(string id, string sql)
    {
        var text = new SqlText(sql);
        if (string.CompareOrdinal(id, "LAM0050") < 0 || id == Rules.NotSupported.Id)
        {
            var bag = new DiagnosticBag();
            SqlParser.ParseQuery(text, bag);
            return bag.Items;
        }

        return string.CompareOrdinal(id, "LAM0300") >= 0 && string.CompareOrdinal(id, "LAM0320") < 0 || sql.StartsWith("CREATE ", System.StringComparison.Ordinal)
            ? ScriptCompiler.Compile(text, new ScriptOptions { NeedsFiles = id == ScriptRules.NoFile.Id }).Diagnostics
            : QueryCompiler.Compile(text, s_catalog, id == RegularJoinRules.EndlessState.Id ? new CompileOptions(Consent: StateConsent.Allowed) : CompileOptions.Default).Diagnostics;
    }

    /// <summary>A query over the same streams.</summary>
    public static CompileResult Compile(string sql) => QueryCompiler.Compile(new SqlText(sql), s_catalog, CompileOptions.Default);

    private static StreamEntry Stream(string name, int eventTime, params Column[] columns) => new(name, "global::" + name, new(columns), eventTime, WatermarkStrategy.InOrder);
}
