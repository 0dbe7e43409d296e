using System;
using System.Linq;
using System.Text;
using System.Threading;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Tests.Grammar;
using Laminar.Compiler.Text;
using Xunit;

namespace Laminar.Compiler.Tests.Syntax;

/// <summary>Any text at all: the parser ends, does not throw, and its findings lie within the text.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] s_tokens =
        ("SELECT FROM WHERE GROUP BY HAVING ORDER LIMIT UNION ALL INTERSECT EXCEPT WITH AS JOIN LEFT OUTER ASOF TEMPORAL PROBE ON USING CASE WHEN THEN ELSE END CAST NOT IN IS NULL " +
        "BETWEEN LIKE EXISTS INTERVAL '1' DAY TUMBLE TABLE DESCRIPTOR EMIT CHANGES EVERY LATE DATA TO STATE TTL CREATE SOURCE VIEW WATERMARK FOR PRIMARY KEY INSERT INTO SET ROW ARRAY " +
        "OVER PARTITION ROWS EXTRACT POSITION SUBSTRING TRIM VALUES SYSTEM_TIME OF MATCH_RECOGNIZE MATCH_CONDITION ALL ROWS PER MATCH WITH UNMATCHED SHOW EMPTY MATCHES PATTERN PERMUTE SUBSET FINAL RUNNING GROUPING SETS CUBE TIMESTAMPS " +
        "a b t \"q\" `z` 'text' 1 1.5 1e9 ( ) ( ) [ ] , , . ; * + - / = < > <> <= :: -> || => # ~ ^ { } ? 'open \"open /* -- == && ! \\ \0 \uD800 é 1_0").Split(' ');

    [Fact]
    public void Random_tokens()
    {
        for (var seed = 0; seed < 8_000; seed++)
        {
            var random = new Random(seed);
            var text = string.Join(random.Next(4) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 60)).Select(_ => s_tokens[random.Next(s_tokens.Length)]));
            Survives(text, "seed " + seed);
        }
    }

    [Fact]
    public void Random_characters()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var random = new Random(seed);
            var text = new string(Enumerable.Range(0, random.Next(1, 80)).Select(_ => (char)(random.Next(5) == 0 ? random.Next(0x10000) : random.Next(128))).ToArray());
            Survives(text, "seed " + seed);
        }
    }

    [Fact]
    public void Sentences_with_a_token_dropped_doubled_or_moved()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var random = new Random(seed);
            var words = SentenceWriter.Write("script", seed, 14).Split(' ').ToList();
            var at = random.Next(words.Count);
            var word = words[at];
            words.RemoveAt(at);
            for (var n = random.Next(3); n > 0; n--)
            {
                words.Insert(random.Next(words.Count + 1), word);
            }

            Survives(string.Join(" ", words), "seed " + seed);
        }
    }

    [Theory]
    [InlineData("(", 20_000), InlineData("SELECT (", 20_000), InlineData("((SELECT ", 10_000), InlineData("SELECT a FROM (", 10_000), InlineData("NOT ", 20_000)]
    [InlineData("SELECT - ", 20_000), InlineData("SELECT CASE WHEN ", 10_000), InlineData("SELECT f(", 10_000), InlineData("SELECT a[", 10_000), InlineData("a + ", 20_000)]
    [InlineData("SELECT CAST(a AS ROW<a ", 20_000), InlineData("WITH a AS (", 10_000), InlineData("SELECT a FROM t JOIN (", 10_000), InlineData("CREATE VIEW v AS ", 10_000)]
    [InlineData("/*", 20_000), InlineData("'", 20_001), InlineData(";", 20_000), InlineData("\\ ", 20_000), InlineData("SELECT a FROM t;", 20_000), InlineData(",", 20_000), InlineData("SELECT ", 20_000)]
    [InlineData("SELECT a FROM x y z GROUP ", 20_000), InlineData(")", 20_000), InlineData("UNION SELECT 1 ", 10_000), InlineData("a.", 20_000), InlineData("::int", 20_000), InlineData("EXISTS (SELECT ", 10_000)]
    public void The_same_over_and_over(string part, int count)
    {
        var text = new StringBuilder().Insert(0, part, count).ToString();
        OnSmallStack(() =>
        {
            Survives(text, part);
            Survives("SELECT " + text, part);
            Survives("SELECT 1 FROM t WHERE " + text + " 1", part);
        });
    }

    [Theory]
    [InlineData("SELECT ", "(", "1", ")", 195)]
    [InlineData("SELECT ", "- ", "1", "", 195)]
    [InlineData("SELECT * FROM ", "(SELECT * FROM ", "t", ")", 49)]
    [InlineData("", "(", "SELECT 1", ")", 48)]
    [InlineData("SELECT * FROM ", "(", "t", ")", 196)]
    public void Nesting_has_a_limit(string before, string open, string middle, string close, int fits)
    {
        string Nested(int depth) => before + string.Concat(Enumerable.Repeat(open, depth)) + middle + string.Concat(Enumerable.Repeat(close, depth));
        OnSmallStack(() =>
        {
            Markup.Parses(Nested(fits));
            var findings = Markup.Findings(Nested(fits + 1));
            Assert.Equal("LAM0018", Assert.Single(findings).Rule.Id);
        });
    }

    [Theory]
    [InlineData(" + 1"), InlineData("::int"), InlineData("[1]"), InlineData(" OR a"), InlineData(" IS NULL")]
    public void Height_has_a_limit(string link)
    {
        Markup.Parses("SELECT a" + string.Concat(Enumerable.Repeat(link, SqlParser.MaxHeight - 10)));
        Assert.Equal("LAM0018", Assert.Single(Markup.Findings("SELECT a" + string.Concat(Enumerable.Repeat(link, SqlParser.MaxHeight + 1)))).Rule.Id);
        var inside = "SELECT " + string.Concat(Enumerable.Repeat("(", 50)) + "a" + string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat(link, 20)) + ")", 50));
        Assert.Equal("LAM0018", Assert.Single(Markup.Findings(inside)).Rule.Id);
    }

    [Fact]
    public void Long_is_not_high()
    {
        var items = string.Join(", ", Enumerable.Range(0, 10_000));
        Markup.Parses("SELECT " + items + " FROM t WHERE a IN (" + items + ")");
    }

    private static void Survives(string text, string about)
    {
        var bag = new DiagnosticBag();
        var script = SqlParser.ParseScript(new SqlText(text), bag);
        SqlParser.ParseQuery(new SqlText(text), bag);
        Assert.True(bag.Items.All(d => d.Span.Start >= 0 && d.Span.Length >= 0 && d.Span.End <= text.Length), about + ": a finding lies outside the text");
        Assert.True(bag.Items.All(d => d.Message.Length > 0) && bag.Items.Count <= 200, about);
        if (text.Length < 10_000)
        {
            SpanCheck.Check(script, text, about + ": " + text);
        }
    }

    private static void OnSmallStack(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(action), 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.True(failure is null, failure?.ToString());
    }
}
