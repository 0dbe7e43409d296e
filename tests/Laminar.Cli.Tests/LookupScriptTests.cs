using System;
using Xunit;

namespace Laminar.Cli.Tests;

/// <summary>Lookup tables whose file is asked when a row needs it.</summary>
public sealed class LookupScriptTests : IDisposable
{
    private const string Pay = "CREATE SOURCE pay (id INT NOT NULL, currency TEXT, region INT NOT NULL) WITH (path = '{dir}pay.csv');\n";
    private const string Query = "SELECT p.id, r.rate, r.name FROM pay AS p LEFT JOIN rates AS r ON p.currency = r.currency;";

    private readonly Tool _tool = new Tool()
        .With("rate.csv", "currency,rate,name\nEUR,1.0,euro\nUSD,0.5,\n")
        .With("pay.csv", "id,currency,region\n1,EUR,1\n2,JPY,1\n3,,1\n4,USD,2\n5,EUR,2\n");

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void It_is_found_by_its_key_and_absence_is_NULL()
    {
        _tool.With("q.sql", Pay + Table("'lookup.cache.ttl' = '1 h', 'lookup.cache.max-rows' = '2'") + Query);
        Assert.Equal("id,rate,name\n1,1,euro\n2,,\n3,,\n4,0.5,\n5,1,euro\n", _tool.RunScript().Success());
    }

    [Fact]
    public void A_file_that_changes_is_read_again_and_answers_are_used_for_their_time()
    {
        // The clock is asked when the first answer is taken.
        _tool.Time = new RewritingClock(() => _tool.With("rate.csv", "currency,rate,name\nEUR,9.0,euro\nJPY,0.01,yen\n"));
        _tool.With("q.sql", Pay + Table("'lookup.cache.ttl' = '1 h'") + Query);
        Assert.Equal("id,rate,name\n1,1,euro\n2,0.01,yen\n3,,\n4,,\n5,1,euro\n", _tool.RunScript().Success());
    }

    [Fact]
    public void A_file_that_goes_makes_rows_bad_that_need_it()
    {
        _tool.Time = new RewritingClock(() => System.IO.File.Delete(_tool.PathOf("rate.csv")));
        _tool.With("q.sql", Pay + Table("'lookup.cache.ttl' = '1 h', 'lookup.max-retries' = '1'") + Query);
        Assert.Contains("rates could not be asked: there is no file rate.csv", _tool.RunScript().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_of_several_columns_of_any_type()
    {
        _tool.With("fee.csv", "currency,region,fee\nEUR,1,7\nEUR,2,8\n").With("q.sql", Pay + """
            CREATE LOOKUP TABLE fees (currency TEXT, region INT, fee BIGINT, PRIMARY KEY (region, currency)) WITH (path = '{dir}fee.csv', 'lookup.cache.ttl' = '1 s');
            SELECT p.id, f.fee FROM pay AS p JOIN fees FOR SYSTEM_TIME AS OF PROCTIME() AS f ON f.currency = p.currency AND f.region = p.region;
            """);
        Assert.Equal("id,fee\n1,7\n5,8\n", _tool.RunScript().Success());
    }

    [Fact]
    public void EXPLAIN_says_how_it_is_asked()
    {
        _tool.With("q.sql", Pay + Table("'lookup.cache.ttl' = '90 s', 'lookup.timeout' = '5 s', 'lookup.max-retries' = '2', 'lookup.retry-pause' = '100 ms'") + Query);
        var plan = _tool.Run("explain", "{dir}q.sql").Success();
        Assert.Contains("rates, asked when a row needs it", plan, StringComparison.Ordinal);
        Assert.Contains("asked again up to 2 times, each 100 ms later", plan, StringComparison.Ordinal);
        Assert.Contains("takes longer than 5 s by the clock has failed", plan, StringComparison.Ordinal);
        Assert.Contains("1 m 30 s from when the answer is taken", plan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'lookup.cache.ttl' = 'soon'", "LAM0303: 'lookup.cache.ttl' cannot be 'soon'")]
    [InlineData("'lookup.timeout' = 'never'", "LAM0303: 'lookup.timeout' cannot be 'never'")]
    [InlineData("'lookup.retry-pause' = '1 s'", "LAM0281: rates cannot be asked: a lookup.retry-pause needs lookup.max-retries")]
    [InlineData("'lookup.cache.max-rows' = '0'", "LAM0303: 'lookup.cache.max-rows' cannot be '0'")]
    [InlineData("'lookup.cache.ttl' = '1 s', connector = 'datagen'", "LAM0281: rates cannot be asked: its rows are made up")]
    public void What_cannot_be_is_said(string options, string error)
    {
        _tool.With("q.sql", Pay + Table(options) + Query);
        Assert.Contains(error, _tool.RunScript().Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CREATE LOOKUP TABLE l (a INT) WITH (path = 'x', 'lookup.cache.ttl' = '1 s');", "LAM0281: l cannot be asked: it has no PRIMARY KEY")]
    [InlineData("CREATE SOURCE s (a INT) WITH (path = 'x', 'lookup.cache.ttl' = '1 s');", "LAM0303: 'lookup.cache.ttl' cannot be '1 s': it is an option of CREATE LOOKUP TABLE")]
    [InlineData("CREATE LOOKUP TABLE l (a INT PRIMARY KEY) WITH (path = '-', 'lookup.cache.ttl' = '1 s');", "LAM0281: l cannot be asked: standard input")]
    public void What_cannot_be_asked_is_said(string statement, string error)
    {
        _tool.With("q.sql", Pay + statement + "\nSELECT id FROM pay;");
        Assert.Contains(error, _tool.RunScript().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_fails_before_anything_is_read()
    {
        _tool.With("q.sql", Pay + Table("'lookup.cache.ttl' = '1 s'").Replace("rate.csv", "rated.csv", StringComparison.Ordinal) + Query);
        Assert.Contains("there is no file rated.csv", _tool.RunScript().OneError(), StringComparison.Ordinal);
    }

    private static string Table(string options) =>
        "CREATE LOOKUP TABLE rates (currency TEXT PRIMARY KEY, rate DOUBLE, name TEXT) WITH (" + (options.Contains("connector", StringComparison.Ordinal) ? "" : "path = '{dir}rate.csv', ") + options + ");\n";

    /// <summary>Does something when it is asked first.</summary>
    private sealed class RewritingClock(Action action) : TimeProvider
    {
        private bool _isDone;

        public override DateTimeOffset GetUtcNow()
        {
            if (!_isDone)
            {
                _isDone = true;
                action();
            }

            return new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        }
    }
}
