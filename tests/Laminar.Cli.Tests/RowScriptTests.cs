using System;
using Xunit;

namespace Laminar.Cli.Tests;

/// <summary>Rows and maps from files through queries to files.</summary>
public sealed class RowScriptTests : IDisposable
{
    private const string Events = "CREATE SOURCE events (kind INT, bid ROW<price BIGINT, who ROW<name STRING, age INT>>, tags MAP<VARCHAR, DOUBLE>, lines ARRAY<ROW<item VARCHAR, n INT>>) WITH (path = '{dir}events.jsonl');\n";

    private const string Rows = """
        {"kind":1,"bid":{"price":5,"who":{"name":"Ann","age":30}},"tags":{"b":2,"a":1.5,"c":null},"lines":[{"n":2,"item":"pen","colour":"red"},{"item":null},null]}
        {"kind":2,"bid":null,"tags":{},"lines":[]}
        {"kind":3,"bid":{"price":null,"who":{"name":"a name of more than twelve bytes"}}}

        """;

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void A_row_is_an_object_in_a_sink()
    {
        With("CREATE SINK o (kind INT, bid ROW<price BIGINT, who ROW<name STRING, age INT>>, n ROW<f1 INT, f2 BOOLEAN>) WITH (path = '{dir}o.jsonl'); INSERT INTO o SELECT kind, bid, ROW(kind, TRUE) FROM events;");
        Assert.Equal("", _tool.RunScript().Success());
        Assert.Equal(
            "{\"kind\":1,\"bid\":{\"price\":5,\"who\":{\"name\":\"Ann\",\"age\":30}},\"n\":{\"f1\":1,\"f2\":true}}\n"
            + "{\"kind\":2,\"bid\":null,\"n\":{\"f1\":2,\"f2\":true}}\n"
            + "{\"kind\":3,\"bid\":{\"price\":null,\"who\":{\"name\":\"a name of more than twelve bytes\",\"age\":null}},\"n\":{\"f1\":3,\"f2\":true}}\n",
            _tool.Read("o.jsonl"));
    }

    [Fact]
    public void A_row_is_taken_on_as_a_whole()
    {
        With("SELECT q.bid.who.name AS name, q.bid.price + 1 AS price, bid.who IS NULL AS none FROM (SELECT bid FROM events) AS q;");
        Assert.Equal("name,price,none\nAnn,6,false\n,,true\na name of more than twelve bytes,,false\n", _tool.RunScript().Success());
    }

    [Fact]
    public void Maps_and_arrays_of_rows_are_read_and_written()
    {
        With("CREATE SINK o (tags MAP<VARCHAR, DOUBLE>, n DOUBLE, lines ARRAY<ROW<item VARCHAR, n INT>>) WITH (path = '{dir}o.jsonl'); INSERT INTO o SELECT tags, tags['b'], lines FROM events WHERE kind < 3;");
        Assert.Equal("", _tool.RunScript().Success());
        Assert.Equal(
            "{\"tags\":{\"a\":1.5,\"b\":2,\"c\":null},\"n\":2,\"lines\":[{\"item\":\"pen\",\"n\":2},{\"item\":null,\"n\":null},null]}\n{\"tags\":{},\"n\":null,\"lines\":[]}\n",
            _tool.Read("o.jsonl"));
    }

    [Fact]
    public void They_become_rows()
    {
        With("SELECT kind, item, n, k, v FROM events CROSS JOIN UNNEST(lines) AS l CROSS JOIN UNNEST(tags) AS t(k, v) WHERE item IS NOT NULL;");
        Assert.Equal("kind,item,n,k,v\n1,pen,2,a,1.5\n1,pen,2,b,2\n1,pen,2,c,\n", _tool.RunScript().Success());
    }

    [Theory]
    [InlineData("{\"tags\":[1]}")]
    [InlineData("{\"tags\":{\"a\":\"x\"}}")]
    [InlineData("{\"lines\":[{\"n\":\"x\"}]}")]
    [InlineData("{\"lines\":[{\"n\":{}}]}")]
    public void A_value_of_another_type_is_a_bad_record(string line)
    {
        _tool.With("events.jsonl", line).With("q.sql", Events + "SELECT kind, tags, lines FROM events;");
        Assert.Contains("is not a JSON value of type", _tool.RunScript().OneError(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sink_takes_fields_by_their_names()
    {
        With("CREATE SINK o (r ROW<a INT>) WITH (path = '{dir}o.jsonl'); INSERT INTO o SELECT ROW(kind) FROM events;");
        Assert.Contains("LAM0307", _tool.RunScript().OneError(), StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_that_are_no_text_stand_between_quotes()
    {
        With("SELECT MAP[kind, 'x', 7, 'y'] AS m, MAP[DATE '2024-01-02', X'00FF'] AS d FROM events WHERE kind = 1;");
        Assert.Equal("{\"m\":{\"1\":\"x\",\"7\":\"y\"},\"d\":{\"2024-01-02\":\"AP8=\"}}\n", _tool.RunScript("--format", "jsonl").Success());
    }

    private void With(string statements) => _tool.With("events.jsonl", Rows).With("q.sql", Events + statements);
}
