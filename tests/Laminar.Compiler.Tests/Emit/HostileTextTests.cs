using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Emit;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>Text of the user's cannot get out of the literal, comment or name it is put into.</summary>
public class HostileTextTests
{
    public static readonly TheoryData<string> Texts = new()
    {
        "a\"b*/", "\\", "\\\"", "\"\"\"\"", "\"\"\"", "*/ #error", "\r\n#error x\n", "</code></remarks>", "&amp;<b>", "{0}{{", "@\"", "$\"{x}\"", "\u2028#error\u2029", "\u0085x", "\0",
        "é日本", "😀", "\uD800", "x\uDC00y", "//", "/*", "\t", "\u202Eabc", "u8", "", "'; DROP", "\u001b[0m", "\uFEFF",
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void In_a_constant(string text)
    {
        var sql = $"SELECT Symbol, '{text.Replace("'", "''", StringComparison.Ordinal)}' AS t FROM Trade WHERE '{text.Replace("'", "''", StringComparison.Ordinal)}' <> '-'";
        var result = QueryCompiler.Compile(new Text.SqlText(sql), Queries.Catalog, CompileOptions.Default);
        if (result.Plan is null)
        {
            Assert.NotEmpty(result.Diagnostics);
            return;
        }

        var rows = RunningQuery.Run(sql, new Trade(DateTime.UnixEpoch, 1, 1, 1));
        var wellFormed = new string(System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)));
        Assert.Equal(["1 " + wellFormed], rows);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void In_a_constant_over_strings(string text)
    {
        var constant = new Logical.ConstantExpr(text, SqlType.Text);
        var literals = new System.Text.StringBuilder();
        literals.Append("public static class C { public const string Text = ").Append(Emitted(constant)).Append("; }");
        var assembly = EmittedCompilation.Load(literals.ToString());
        Assert.Equal(text, (string)assembly.GetType("C")!.GetField("Text")!.GetRawConstantValue()!);
    }

    [Fact]
    public void In_names_of_columns_and_streams()
    {
        string[] names = [.. ((IEnumerable<object[]>)Texts).Select(row => (string)row[0]).Where(name => name.Length > 0), "class", "Row", "row", "Equals", "GetHashCode", "GetType", "ToString", "Deconstruct", "a_b", "AB", "1st", "_", "__"];
        var columns = names.Select(name => new Column(name, SqlType.Integer, false, ClrKind.Int32, "Symbol"));
        var stream = new StreamEntry(
            "a\"b*/\n#error", "global::Laminar.Compiler.Tests.Emit.Trade", columns.Append(new Column("ts", SqlType.Timestamp, false, ClrKind.DateTime, "Ts")).ToEquatableArray(), names.Length, WatermarkStrategy.InOrder);
        var scan = new Logical.ScanNode(stream, stream.Columns.Select(c => new Logical.RowColumn(c.Name, c.Type, c.Nullable, c.Clr, c.Name == "ts" ? 0 : null)).ToEquatableArray());
        var keys = scan.Output.Take(names.Length).Select((c, i) => (Logical.Expr)new Logical.ColumnExpr(i, c.Name, c.Type, c.Nullable, c.Clr)).ToEquatableArray();
        var window = new Logical.WindowSpec(Logical.WindowKind.Tumble, 10, 10, 0);
        var output = scan.Output.Take(names.Length)
            .Append(new Logical.RowColumn("window_start", SqlType.Timestamp, false, ClrKind.Timestamp))
            .Append(new Logical.RowColumn("window_end", SqlType.Timestamp, false, ClrKind.Timestamp)).ToEquatableArray();
        var aggregate = new Logical.WindowAggregateNode(scan, window, names.Length, keys, default, Logical.Emission.OnClose, output);

        foreach (Logical.LogicalNode root in new Logical.LogicalNode[] { scan, aggregate })
        {
            var plan = Physical.PhysicalPlanner.Plan(new Logical.LogicalQuery(root));
            Assert.Empty(EmittedCompilation.Diagnose(CSharpEmitter.Emit(plan, Queries.Declaration)));
            Assert.Empty(EmittedCompilation.Diagnose(CSharpEmitter.EmitShape(root.Output, EquatableArray.Of(stream), Queries.Declaration)));
        }
    }

    private static string Emitted(Logical.ConstantExpr constant)
    {
        var stream = TestStreams.Of<Order>("Placed");
        var scan = new Logical.ScanNode(stream, stream.Columns.Select(c => new Logical.RowColumn(c.Name, c.Type, c.Nullable, c.Clr)).ToEquatableArray());
        var project = new Logical.ProjectNode(
            scan, EquatableArray.Of<Logical.Expr>(constant), EquatableArray.Of(new Logical.RowColumn("t", SqlType.Text, false, ClrKind.String)));
        var text = CSharpEmitter.Emit(Physical.PhysicalPlanner.Plan(new Logical.LogicalQuery(project)), Queries.Declaration);
        const string before = "result = new Row(";
        var start = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return text[start..text.IndexOf(");\n", start, StringComparison.Ordinal)];
    }
}
