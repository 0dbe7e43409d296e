using System;
using System.Linq;
using Xunit;

namespace Laminar.Cli.Tests;

/// <summary>Results that change: printed, folded, and as Debezium's envelopes.</summary>
public sealed class ChangelogScriptTests : IDisposable
{
    private const string Customers =
        """
        CREATE TABLE customers (id INT, name STRING NOT NULL, city STRING, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'file', 'path' = '{dir}c.json', 'format' = 'debezium-json');

        """;

    private const string Changes =
        """
        {"before":null,"after":{"id":1,"name":"ann","city":"Rome"},"op":"r","ts_ms":1}
        {"before":null,"after":{"id":2,"name":"bob","city":"Oslo"},"op":"c","ts_ms":2}
        {"payload":{"before":null,"after":{"id":3,"name":"cy","city":"Rome"},"op":"c","ts_ms":2},"schema":{}}
        {"before":{"id":2,"name":"bob","city":"Oslo"},"after":{"id":2,"name":"bob","city":"Rome"},"op":"u"}
        {"before":{"id":1,"name":"ann","city":"Rome"},"after":null,"op":"d"}

        """;

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void A_changelog_is_printed_with_its_kinds() =>
        Assert.Equal(
            "op,name,city\n+I,ann,Rome\n+I,bob,Oslo\n+I,cy,Rome\n-U,bob,Oslo\n+U,bob,Rome\n-D,ann,Rome\n",
            Script("SELECT name, city FROM customers;").RunScript().Success());

    [Fact]
    public void A_materialized_view_prints_what_it_holds_in_the_end() =>
        Assert.Equal(
            "city,n\nRome,2\nname\nbob\n",
            Script(
                """
                CREATE MATERIALIZED VIEW cities AS SELECT city, COUNT(*) AS n FROM customers GROUP BY city;
                CREATE MATERIALIZED VIEW IF NOT EXISTS moved AS SELECT name FROM customers WHERE id = 2;
                """).RunScript().Success());

    [Fact]
    public void A_materialized_view_can_be_read_by_what_follows()
    {
        _tool.OutIsTerminal = true;
        Assert.Equal(
            "city  n\n----  -\nRome  2\nn\n-\n2\n",
            Script(
                """
                CREATE MATERIALIZED VIEW cities AS SELECT city, COUNT(*) AS n FROM customers GROUP BY city;
                CREATE MATERIALIZED VIEW large AS SELECT n FROM cities WHERE n > 1;
                """).RunScript().Success());
    }

    [Fact]
    public void Envelopes_go_out_as_they_came_in()
    {
        Script("CREATE SINK o (id INT, town STRING) WITH (path = '{dir}o.json', format = 'debezium'); INSERT INTO o SELECT id, city FROM customers;").RunScript().Success();
        Assert.Equal(
            """
            {"before":null,"after":{"id":1,"town":"Rome"},"op":"c"}
            {"before":null,"after":{"id":2,"town":"Oslo"},"op":"c"}
            {"before":null,"after":{"id":3,"town":"Rome"},"op":"c"}
            {"before":{"id":2,"town":"Oslo"},"after":{"id":2,"town":"Rome"},"op":"u"}
            {"before":{"id":1,"town":"Rome"},"after":null,"op":"d"}

            """,
            _tool.Read("o.json"));
    }

    [Fact]
    public void Rows_that_only_come_are_envelopes_too()
    {
        _tool.WithTrades("CREATE SINK o WITH (path = '{dir}o.json', format = 'debezium'); INSERT INTO o SELECT symbol FROM trades WHERE quantity = 1;").RunScript().Success();
        Assert.Equal("{\"before\":null,\"after\":{\"symbol\":\"A\"},\"op\":\"c\"}\n", _tool.Read("o.json"));
    }

    [Fact]
    public void A_sink_with_a_key_has_the_last_row_of_each()
    {
        Script("CREATE SINK o (id INT, city STRING, PRIMARY KEY (id) NOT ENFORCED) WITH (path = '{dir}o.csv'); INSERT INTO o SELECT id, city FROM customers;").RunScript().Success();
        Assert.Equal("id,city\n2,Rome\n3,Rome\n", _tool.Read("o.csv"));
    }

    [Theory]
    [InlineData("CREATE SINK o WITH (path = 'o.csv'); INSERT INTO o SELECT name FROM customers;", "q.sql(2,50): error LAM2021")]
    [InlineData("CREATE MATERIALIZED VIEW v AS SELECT city, COUNT(*) AS n FROM customers GROUP BY city EMIT ON UPDATE;", "q.sql(2,26): error LAM0300: not supported yet: EMIT ON UPDATE and EVERY of a materialized view")]
    public void A_changelog_goes_where_it_can(string statements, string expected) =>
        Assert.StartsWith(expected, Script(statements).RunScript().OneError(), StringComparison.Ordinal);

    [Fact]
    public void A_bad_envelope_is_a_bad_row()
    {
        Script("SELECT COUNT(*) AS n FROM customers;", Changes + "{\"op\":\"u\",\"after\":{\"id\":9,\"name\":\"x\"}}\n");
        Assert.StartsWith("c.json(6,1): error: op is u and before is no row", _tool.RunScript().OneError(), StringComparison.Ordinal);
        Assert.Contains("1 row was left out: could not be read", _tool.RunScript("--bad-rows", "skip").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_come_from_standard_input_too()
    {
        _tool.Input = System.Text.Encoding.UTF8.GetBytes(Changes);
        Assert.Equal(7, Script("SELECT id FROM customers").RunScript("--source", "customers=-").Success().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private Tool Script(string statements, string changes = Changes) => _tool.With("c.json", changes).With("q.sql", Customers + statements);
}
