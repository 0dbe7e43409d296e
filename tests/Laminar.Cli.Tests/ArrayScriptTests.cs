using System;
using Xunit;

namespace Laminar.Cli.Tests;

/// <summary>Arrays from files through queries to files.</summary>
public sealed class ArrayScriptTests : IDisposable
{
    private const string Baskets = "CREATE SOURCE baskets (id INT NOT NULL, tags ARRAY<VARCHAR>, prices DOUBLE ARRAY) WITH (path = '{dir}baskets.jsonl');\n";

    private const string Rows = """
        {"id":1,"tags":["red","a tag of more than twelve bytes"],"prices":[1.5,2]}
        {"id":2,"tags":[],"prices":null}
        {"id":3,"tags":[null,"red"],"prices":[]}

        """;

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void They_are_read_and_written_as_json()
    {
        With("CREATE SINK o (id INT, tags VARCHAR[], first VARCHAR, more DOUBLE[]) WITH (path = '{dir}o.jsonl'); INSERT INTO o (id, first, tags) SELECT id, tags[1], ARRAY_CONCAT(tags, ARRAY['new']) FROM baskets;");
        Assert.Equal("", _tool.RunScript().Success());
        Assert.Equal(
            "{\"id\":1,\"tags\":[\"red\",\"a tag of more than twelve bytes\",\"new\"],\"first\":\"red\",\"more\":null}\n{\"id\":2,\"tags\":[\"new\"],\"first\":null,\"more\":null}\n{\"id\":3,\"tags\":[null,\"red\",\"new\"],\"first\":null,\"more\":null}\n",
            _tool.Read("o.jsonl"));
    }

    [Fact]
    public void A_table_shows_them_as_json()
    {
        With("SELECT id, prices FROM baskets;");
        Assert.Equal("id  prices\n--  -------\n 1  [1.5,2]\n 2  NULL\n 3  []\n", TrimLines(_tool.RunScript("--format", "table").Success()));
    }

    [Fact]
    public void Elements_become_rows()
    {
        With("SELECT id, place, tag FROM baskets LEFT JOIN UNNEST(tags) WITH ORDINALITY AS t(tag, place) ON TRUE;");
        Assert.Equal("id,place,tag\n1,1,red\n1,2,a tag of more than twelve bytes\n2,,\n3,1,\n3,2,red\n", _tool.RunScript().Success());
    }

    private void With(string statements) => _tool.With("baskets.jsonl", Rows).With("q.sql", Baskets + statements);

    private static string TrimLines(string text) => string.Join("\n", Array.ConvertAll(text.Split('\n'), line => line.TrimEnd()));
}
