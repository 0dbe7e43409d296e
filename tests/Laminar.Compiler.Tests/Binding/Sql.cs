using System;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Optimizer;
using Laminar.Compiler.Text;
using Xunit;

namespace Laminar.Compiler.Tests.Binding;

/// <summary>Compiles SQL over <see cref="Streams"/> and looks at what comes out.</summary>
internal static class Sql
{
    public static CompileResult Compile(string sql, TableCatalog? catalog = null) => QueryCompiler.Compile(new SqlText(sql), catalog ?? Streams.Catalog, CompileOptions.Default);

    /// <summary>The bound plan, as text.</summary>
    public static string Plan(string sql, TableCatalog? catalog = null) => LogicalPrinter.Print(Good(sql, catalog)).TrimEnd();

    /// <summary>The plan after all passes, as text.</summary>
    public static string Optimized(string sql, TableCatalog? catalog = null) => LogicalPrinter.Print(Passes.Run(Good(sql, catalog))).TrimEnd();

    /// <summary>"Symbol INTEGER, Vwap DOUBLE NULL".</summary>
    public static string Shape(string sql, TableCatalog? catalog = null) => string.Join(", ", Compile(sql, catalog).Shape.Select(x => x.Name + " " + TypeText.Of(x.Type) + (x.Nullable ? " NULL" : "")));

    /// <summary>The one item of SELECT item FROM Everything, bound.</summary>
    public static string Item(string item) => Plan("SELECT " + item + " AS x FROM Everything") is var plan && plan.StartsWith("Project ", StringComparison.Ordinal)
        ? plan.Split('\n')[0]["Project ".Length..].Replace(" AS x", "", StringComparison.Ordinal)
        : plan;

    /// <summary>Its type: "BIGINT NULL".</summary>
    public static string Type(string item)
    {
        var column = Assert.Single(Good("SELECT " + item + " AS x FROM Everything", null).Root.Output);
        return TypeText.Of(column.Type) + (column.Nullable ? " NULL" : "");
    }

    public static LogicalQuery Good(string sql, TableCatalog? catalog)
    {
        var result = Compile(sql, catalog);
        Assert.True(result.Diagnostics.All(x => x.Rule.Severity != Severity.Error), sql + " gives " + Show(result, sql));
        Assert.NotNull(result.Plan);
        return result.Logical!;
    }

    /// <summary>The text gives this one finding, where it is marked «so», and no other.</summary>
    public static SqlDiagnostic Finds(string id, string marked, TableCatalog? catalog = null)
    {
        var sql = marked.Replace("«", "").Replace("»", "");
        var start = marked.IndexOf('«');
        var span = TextSpan.FromBounds(start, marked.IndexOf('»') - 1);
        var result = Compile(sql, catalog);
        Assert.True(result.Diagnostics.Count == 1, sql + " gives " + Show(result, sql));
        Assert.Equal(id, result.Diagnostics[0].Rule.Id);
        Assert.True(span == result.Diagnostics[0].Span, sql + " gives " + Show(result, sql));
        Assert.Equal(result.Diagnostics[0].Rule.Severity == Severity.Error, result.Plan is null);
        return result.Diagnostics[0];
    }

    public static string Show(CompileResult result, string sql) => result.Diagnostics.Count == 0
        ? "nothing"
        : string.Join("; ", result.Diagnostics.Select(x => x.Rule.Id + " '" + sql.Substring(x.Span.Start, x.Span.Length) + "': " + x.Message));
}
