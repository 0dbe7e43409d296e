using System;
using Xunit;

namespace Laminar.Cli.Tests;

/// <summary>Bytes from files through queries to files.</summary>
public sealed class BytesScriptTests : IDisposable
{
    private const string Source = "CREATE SOURCE t (id INT NOT NULL, b BYTES) WITH (path = '{dir}t.jsonl');\n";

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void They_are_base64_in_json()
    {
        With("{\"id\":1,\"b\":\"AP8=\"}\n{\"id\":2,\"b\":null}\n{\"id\":3,\"b\":\"\"}\n", "CREATE SINK o WITH (path = '{dir}o.jsonl') AS SELECT id, b || X'01' AS b FROM t;");
        Assert.Equal("", _tool.RunScript().Success());
        Assert.Equal("{\"id\":1,\"b\":\"AP8B\"}\n{\"id\":2,\"b\":null}\n{\"id\":3,\"b\":\"AQ==\"}\n", _tool.Read("o.jsonl"));
    }

    [Fact]
    public void They_are_base64_in_csv_and_hexadecimal_for_people()
    {
        With("{\"id\":1,\"b\":\"AP8=\"}\n{\"id\":2,\"b\":null}\n{\"id\":3,\"b\":\"\"}\n", "SELECT b FROM t;");
        Assert.Equal("b\nAP8=\n\n\"\"\n", _tool.RunScript("--format", "csv").Success());
        Assert.Contains("\\x00ff", _tool.RunScript("--format", "table").Success(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_base64_is_a_bad_record()
    {
        With("{\"id\":1,\"b\":\"*\"}\n", "SELECT b FROM t;");
        Assert.Contains("is not BYTES in base64", _tool.RunScript().OneError(), StringComparison.Ordinal);
    }

    private void With(string rows, string query) => _tool.With("t.jsonl", rows).With("q.sql", Source + query);
}
