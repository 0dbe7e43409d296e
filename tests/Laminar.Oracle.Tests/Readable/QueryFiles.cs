using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Laminar.Compiler.Catalog;
using Laminar.Oracle.Rows;
using Laminar.Oracle.Running;

namespace Laminar.Oracle.Readable;

/// <summary>The files under Queries/.</summary>
public static class QueryFiles
{
    private const string Asks = "-- asks Labels";

    /// <summary>A query over trades; with a line "-- asks Labels" it may ask that table for rows.</summary>
    public static QueryText Text(string folder, string name) =>
        new(RowType.Of<Trade>(), Sql(folder, name)) { Asked = Sql(folder, name).Contains(Asks, StringComparison.Ordinal) ? new AskedTable("") : null };

    public static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(In(folder, ""), "*.sql").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    public static string Sql(string folder, string name) => Read(folder, name + ".sql");

    public static string Read(string folder, string file) => Exists(folder, file) ? File.ReadAllText(In(folder, file)) : "";

    public static bool Exists(string folder, string file) => File.Exists(In(folder, file));

    public static string InSource(string folder, string file, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "Queries", folder, file);

    public static string Quoted(string field) =>
        field.Length == 0 || field.AsSpan().IndexOfAny(",\"\n") >= 0 || field != field.Trim() ? "\"" + field.Replace("\"", "\"\"") + "\"" : field;

    private static string In(string folder, string file) => Path.Combine(AppContext.BaseDirectory, "Queries", folder, file);
}
