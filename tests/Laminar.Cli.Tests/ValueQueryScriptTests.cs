using System;
using Xunit;

namespace Laminar.Cli.Tests;

/// <summary>Queries that stand for values: of a table that is looked up, and of a stream whose state may grow.</summary>
public sealed class ValueQueryScriptTests : IDisposable
{
    private const string Sources = """
        CREATE SOURCE orders (id INT NOT NULL, currency VARCHAR NOT NULL, amount DOUBLE NOT NULL) WITH (path = '{dir}orders.csv');
        CREATE LOOKUP TABLE rates (currency TEXT NOT NULL PRIMARY KEY, rate DOUBLE NOT NULL) WITH (path = '{dir}rates.csv');

        """;

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void A_value_is_looked_up()
    {
        With("SELECT id, amount * (SELECT r.rate FROM rates r WHERE r.currency = orders.currency) AS value, (SELECT 'known' FROM rates r WHERE r.currency = orders.currency) AS is_known FROM orders;");
        Assert.Equal("id,value,is_known\n1,11,known\n2,,\n3,3,known\n", _tool.RunScript().Success());
    }

    [Fact]
    public void A_row_of_the_table_has_to_be_the_only_one()
    {
        With("SELECT id, (SELECT r.currency FROM rates r WHERE r.rate = orders.amount) AS c FROM orders;");
        Assert.Contains("LAM0327: a query that stands for a value gives one row at most, and this one may give several unless WHERE says what its primary key equals: currency", _tool.RunScript().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void State_that_may_grow_is_meant()
    {
        With("SET state = 'unbounded'; SELECT id FROM orders o WHERE amount > (SELECT AVG(amount) FROM orders);");
        Assert.EndsWith("+I,1\n", _tool.RunScript().Success(), StringComparison.Ordinal);
    }

    private void With(string statements) => _tool.With("orders.csv", "id,currency,amount\n1,EUR,10\n2,XXX,5\n3,USD,3\n").With("rates.csv", "currency,rate\nEUR,1.1\nUSD,1\n").With("q.sql", Sources + statements);
}
