using System;
using Xunit;

namespace Laminar.Cli.Tests;

/// <summary>Joins by equality alone, and lookups, from files to rows: Nexmark's 3, 4, 9 and 20 among them.</summary>
public sealed class JoinScriptTests : IDisposable
{
    private const string Nexmark = """
        CREATE SOURCE person (id BIGINT NOT NULL, name TEXT NOT NULL, city TEXT NOT NULL, state TEXT NOT NULL) WITH (path = '{dir}person.csv');
        CREATE SOURCE auction (id BIGINT NOT NULL, item TEXT NOT NULL, seller BIGINT NOT NULL, category INT NOT NULL, opened TIMESTAMP NOT NULL, expires TIMESTAMP NOT NULL, WATERMARK FOR opened AS opened) WITH (path = '{dir}auction.csv');
        CREATE SOURCE bid (auction BIGINT NOT NULL, bidder BIGINT NOT NULL, price BIGINT NOT NULL, at TIMESTAMP NOT NULL, WATERMARK FOR at AS at) WITH (path = '{dir}bid.csv');
        SET state = 'unbounded';

        """;

    private readonly Tool _tool = new Tool()
        .With("person.csv", "id,name,city,state\n1,Ann,Portland,OR\n2,Bob,Reno,NV\n3,Cy,Boise,ID\n")
        .With("auction.csv", "id,item,seller,category,opened,expires\n10,pen,1,10,2026-01-01 00:00,2026-01-01 01:00\n11,cup,2,10,2026-01-01 00:00,2026-01-01 02:00\n12,hat,3,11,2026-01-01 00:10,2026-01-01 00:20\n")
        .With("bid.csv", "auction,bidder,price,at\n10,2,5,2026-01-01 00:05\n12,1,9,2026-01-01 00:15\n11,3,7,2026-01-01 00:30\n12,1,99,2026-01-01 00:30\n10,3,8,2026-01-01 00:40\n11,1,20,2026-01-01 03:00\n");

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Nexmark_3_who_sells_in_particular_states() => Assert.Equal(
        "name,city,state,id\nAnn,Portland,OR,10\n",
        Sorted("SELECT P.name, P.city, P.state, A.id FROM auction AS A INNER JOIN person AS P ON A.seller = P.id WHERE A.category = 10 AND (P.state = 'OR' OR P.state = 'ID' OR P.state = 'CA');"));

    [Fact]
    public void Nexmark_4_average_of_the_closing_prices()
    {
        _tool.With("q.sql", Nexmark + """
            CREATE SINK averages (category INT PRIMARY KEY, final DOUBLE) WITH (path = '{dir}out.csv');
            INSERT INTO averages
            SELECT Q.category, AVG(Q.final) FROM (
                SELECT MAX(B.price) AS final, A.category FROM auction A, bid B WHERE A.id = B.auction AND B.at BETWEEN A.opened AND A.expires GROUP BY A.id, A.category) Q
            GROUP BY Q.category;
            """);
        _tool.RunScript().Success();
        Assert.Equal("category,final\n10,7.5\n11,9\n", Lines(_tool.Read("out.csv"), "category,final"));
    }

    [Fact]
    public void Nexmark_9_winning_bids()
    {
        _tool.With("q.sql", Nexmark + """
            CREATE SINK winners (id BIGINT PRIMARY KEY, bidder BIGINT, price BIGINT) WITH (path = '{dir}out.csv');
            INSERT INTO winners
            SELECT id, bidder, price FROM (
                SELECT A.id, B.bidder, B.price, ROW_NUMBER() OVER (PARTITION BY A.id ORDER BY B.price DESC, B.at ASC) AS r
                FROM auction A, bid B WHERE A.id = B.auction AND B.at BETWEEN A.opened AND A.expires) AS ranked
            WHERE r <= 1;
            """);
        _tool.RunScript().Success();
        Assert.Equal("id,bidder,price\n10,3,8\n11,3,7\n12,1,9\n", Lines(_tool.Read("out.csv"), "id,bidder,price"));
    }

    [Fact]
    public void Nexmark_20_bids_with_their_auction() => Assert.Equal(
        "auction,bidder,price,item,seller\n10,2,5,pen,1\n10,3,8,pen,1\n11,1,20,cup,2\n11,3,7,cup,2\n",
        Sorted("SELECT B.auction, B.bidder, B.price, A.item, A.seller FROM bid AS B INNER JOIN auction AS A ON B.auction = A.id WHERE A.category = 10;"));

    [Fact]
    public void Without_a_word_about_its_state_a_join_is_refused_and_allowed_from_outside()
    {
        _tool.With("q.sql", Nexmark.Replace("SET state = 'unbounded';", "", StringComparison.Ordinal) + "SELECT B.price FROM bid AS B JOIN person AS P ON B.bidder = P.id;");
        Assert.Contains("LAM2040", _tool.RunScript().Error, StringComparison.Ordinal);
        var allowed = _tool.RunScript("--allow-unbounded-state");
        Assert.StartsWith("price\n", allowed.Success(), StringComparison.Ordinal);
        Assert.Contains("warning LAM2080", allowed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lookup_table_is_read_before_the_rows_that_look()
    {
        _tool.With("rate.csv", "currency,rate\nEUR,1.0\nUSD,0.5\nEUR,2.0\n").With("pay.jsonl", "{\"id\":1,\"currency\":\"EUR\"}\n{\"id\":2,\"currency\":\"JPY\"}\n{\"id\":3,\"currency\":\"USD\"}\n").With("q.sql", """
            CREATE LOOKUP TABLE rates (currency TEXT NOT NULL PRIMARY KEY, rate DOUBLE NOT NULL) WITH ('connector' = 'file', 'path' = '{dir}rate.csv', 'format' = 'csv');
            CREATE SOURCE pay (id INT NOT NULL, currency TEXT NOT NULL, at AS PROCTIME()) WITH ('connector' = 'file', 'path' = '{dir}pay.jsonl', 'format' = 'jsonl');
            SELECT p.id, r.rate FROM pay AS p LEFT JOIN rates FOR SYSTEM_TIME AS OF p.at AS r ON p.currency = r.currency;
            """);
        Assert.Equal("id,rate\n1,2\n2,\n3,0.5\n", _tool.RunScript().Success());
    }

    [Theory]
    [InlineData("SELECT rate FROM rates;", "LAM0210")]
    [InlineData("SELECT b.price FROM bid AS b JOIN rates FOR SYSTEM_TIME AS OF PROCTIME() AS r ON b.price = r.rate;", "LAM0212")]
    public void A_lookup_table_is_no_stream_and_is_found_by_its_key(string query, string rule)
    {
        _tool.With("q.sql", Nexmark + "CREATE LOOKUP TABLE rates (currency TEXT PRIMARY KEY, rate BIGINT) WITH (path = '{dir}rate.csv');\n" + query);
        Assert.Contains(rule, _tool.RunScript().Error, StringComparison.Ordinal);
    }

    private string Sorted(string query)
    {
        _tool.With("q.sql", Nexmark + query);
        var rows = _tool.RunScript().Success();
        return Lines(rows, rows[..rows.IndexOf('\n', StringComparison.Ordinal)]);
    }

    /// <summary>The header and the other lines in order.</summary>
    private static string Lines(string text, string header)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(header, lines[0]);
        Array.Sort(lines, 1, lines.Length - 1, StringComparer.Ordinal);
        return string.Join("\n", lines) + "\n";
    }
}
