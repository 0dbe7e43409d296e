using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;
using Xunit;

namespace Laminar.Compiler.Tests.Syntax;

public sealed class StatementTests
{
    [Fact]
    public void A_source_has_columns_a_watermark_a_key_and_options()
    {
        var table = Parsed.Statement<CreateTableStatement>("""
            CREATE SOURCE IF NOT EXISTS trades (
              ts TIMESTAMP(3) NOT NULL COMMENT 'when',
              id BIGINT PRIMARY KEY NOT ENFORCED,
              nested ROW<a BIGINT, b VARCHAR(3)>,
              total AS price * 2,
              WATERMARK FOR ts AS ts - INTERVAL '5' SECOND,
              CONSTRAINT pk PRIMARY KEY (id, ts) NOT ENFORCED
            ) WITH ('connector' = 'file', scan.startup.mode = 'earliest', rows = -5, header = true);
            """);
        Assert.Equal((TableKind.Source, "trades", true), (table.Kind, table.Name.Text, table.IfNotExists));
        Assert.Equal(new[] { "ts", "id", "nested", "total" }, table.Columns.Select(c => c.Name!.Text));
        Assert.Equal((true, false), (table.Columns[0].NotNull, table.Columns[0].PrimaryKey));
        Assert.True(table.Columns[1].PrimaryKey);
        Assert.Equal("(* price 2)", ExpressionShape.Of(table.Columns[3].Computed));
        Assert.Equal("(- ts (interval 5 SECOND))", ExpressionShape.Of(table.Watermark!.Strategy));
        Assert.Equal(new[] { "id", "ts" }, table.PrimaryKey.Select(c => c.Text));
        Assert.Equal(new[] { "connector=file", "scan.startup.mode=earliest", "rows=-5", "header=true" }, table.Options.Select(o => o.Key + "=" + o.Value));
    }

    [Theory]
    [InlineData("CREATE SINK s WITH ('a' = 'b')", TableKind.Sink)]
    [InlineData("CREATE TABLE s (a INT)", TableKind.Table)]
    [InlineData("CREATE TEMPORARY TABLE s (a INT)", TableKind.Table)]
    [InlineData("CREATE LOOKUP TABLE s (a INT PRIMARY KEY) WITH (connector = 'x')", TableKind.Lookup)]
    [InlineData("CREATE SINK s WITH (a = 'b') AS SELECT 1", TableKind.Sink)]
    [InlineData("CREATE SINK s AS SELECT 1 WITH (a = 'b')", TableKind.Sink)]
    public void Kinds_of_tables(string sql, TableKind kind) => Assert.Equal(kind, Parsed.Statement<CreateTableStatement>(sql).Kind);

    [Theory]
    [InlineData("CREATE VIEW v AS SELECT 1", ViewKind.View)]
    [InlineData("CREATE STREAM v (a, b) AS SELECT 1, 2", ViewKind.Stream)]
    [InlineData("CREATE MATERIALIZED VIEW v AS WITH a AS (SELECT 1) SELECT * FROM a", ViewKind.MaterializedView)]
    public void Kinds_of_views(string sql, ViewKind kind) => Assert.Equal(kind, Parsed.Statement<CreateViewStatement>(sql).Kind);

    [Fact]
    public void Insert_and_set()
    {
        Assert.Equal(2, Parsed.Statement<InsertStatement>("INSERT INTO k (a, b) SELECT 1, 2").Columns.Count);
        Assert.Equal("k", Parsed.Statement<InsertStatement>("INSERT INTO k (SELECT 1)").Target.Text);
        var set = Parsed.Statement<SetStatement>("SET 'a.b' = 'c'");
        Assert.Equal(("a.b", "c"), (set.Key, set.Value));
        Assert.Equal("unbounded", Parsed.Statement<SetStatement>("SET state = unbounded").Value);
    }

    [Fact]
    public void Each_statement_of_a_script_has_its_own_errors()
    {
        const string Sql = "CREATE SOURC a (x INT); SELECT ( FROM t; SELECT a FROM t; ; SELECT 1 +; SELECT b FROM u";
        var bag = new DiagnosticBag();
        var script = SqlParser.ParseScript(new SqlText(Sql), bag);
        Assert.Equal(new[] { "LAM0010", "LAM0001", "LAM0001" }, bag.Items.Select(d => d.Rule.Id));
        Assert.Equal(4, script.Statements.Count);
        Assert.Equal("SELECT b FROM u", Sql.Substring(script.Statements[3].Span.Start, script.Statements[3].Span.Length));
    }
}
