using Laminar.Compiler.Syntax;
using Xunit;

namespace Laminar.Compiler.Tests.Syntax;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("CAST(a AS DECIMAL(10, 2))", "(cast a DECIMAL(10,2))")]
    [InlineData("TRY_CAST(a AS double precision)", "(try_cast a DOUBLE PRECISION)")]
    [InlineData("CAST(a AS TIMESTAMP(3) WITH LOCAL TIME ZONE)", "(cast a TIMESTAMP WITH LOCAL TIME ZONE(3))")]
    [InlineData("CAST(a AS ROW<x BIGINT, y ARRAY<MAP<TEXT, INT>>>)", "(cast a ROW<x BIGINT,y ARRAY<MAP<TEXT,INT>>>)")]
    [InlineData("CAST(a AS ROW(x BIGINT))", "(cast a ROW<x BIGINT>)")]
    [InlineData("CAST(a AS INT ARRAY)", "(cast a ARRAY<INT>)")]
    [InlineData("a::INT[][]", "(cast a ARRAY<ARRAY<INT>>)")]
    [InlineData("CAST(a AS INTERVAL DAY TO SECOND)", "(cast a INTERVAL DAY TO SECOND)")]
    [InlineData("EXTRACT(year FROM ts)", "(extract YEAR ts)")]
    [InlineData("POSITION('a' IN b)", "(POSITION 'a' b)")]
    [InlineData("SUBSTRING(a FROM 2 FOR 3)", "(SUBSTRING a 2 3)")]
    [InlineData("SUBSTRING(a FOR 3)", "(SUBSTRING a 1 3)")]
    [InlineData("SUBSTRING(a, 2)", "(SUBSTRING a 2)")]
    [InlineData("OVERLAY(a PLACING b FROM 2 FOR 3)", "(OVERLAY a b 2 3)")]
    [InlineData("TRIM(a)", "(TRIM a)")]
    [InlineData("TRIM('x' FROM a)", "(TRIM a 'x')")]
    [InlineData("TRIM(LEADING FROM a)", "(LTRIM a)")]
    [InlineData("TRIM(TRAILING 'x' FROM a)", "(RTRIM a 'x')")]
    [InlineData("TRIM(LEADING ',' FROM a)", "(LTRIM a ',')")]
    [InlineData("TRIM(leading)", "(TRIM leading)")]
    public void Keyword_calls_become_plain_ones(string text, string shape) => Assert.Equal(shape, Parsed.Shape(text));

    [Theory]
    [InlineData("COUNT(*)", "(COUNT *)")]
    [InlineData("COUNT(t.*)", "(COUNT t.*)")]
    [InlineData("COUNT(DISTINCT a, b)", "(COUNT distinct a b)")]
    [InlineData("SUM(ALL a)", "(SUM a)")]
    [InlineData("f()", "(f)")]
    [InlineData("s.f(a)", "(s.f a)")]
    [InlineData("STRING_AGG(a, ',' ORDER BY b DESC NULLS LAST)", "(STRING_AGG a ',' order b desc nulls last)")]
    [InlineData("SUM(a) FILTER (WHERE a > 1)", "(SUM a filter (> a 1))")]
    [InlineData("PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY x) FILTER (WHERE y)", "(PERCENTILE_CONT 0.5 within x filter y)")]
    [InlineData("LAG(x, 1) OVER (PARTITION BY k ORDER BY ts)", "(LAG x 1 over[k|ts])")]
    [InlineData("SUM(x) OVER (ORDER BY ts ROWS 5 PRECEDING)", "(SUM x over[|ts|rows 5..current])")]
    [InlineData("SUM(x) OVER (ORDER BY ts RANGE BETWEEN INTERVAL '1' DAY PRECEDING AND UNBOUNDED FOLLOWING)", "(SUM x over[|ts|range (interval 1 DAY)..unbounded following])")]
    [InlineData("CURRENT_TIMESTAMP", "(CURRENT_TIMESTAMP)")]
    [InlineData("DESCRIPTOR(a, b)", "(descriptor a b)")]
    public void Calls_keep_all_that_follows(string text, string shape) => Assert.Equal(shape, Parsed.Shape(text));

    [Theory]
    [InlineData("CASE WHEN a THEN b END", "(case - a:b -)")]
    [InlineData("CASE x WHEN 1 THEN 'a' WHEN 2 THEN 'b' ELSE end END", "(case x 1:'a' 2:'b' end)")]
    [InlineData("a IN (SELECT 1)", "(in a query)")]
    [InlineData("a IN ((SELECT 1))", "(in a query)")]
    [InlineData("a IN ((SELECT 1) + 1)", "(in a (+ (query) 1))")]
    [InlineData("EXISTS (SELECT 1)", "(exists query)")]
    [InlineData("(SELECT 1)", "(query)")]
    [InlineData("((SELECT 1) + 2)", "(+ (query) 2)")]
    [InlineData("ARRAY[]", "(array)")]
    [InlineData("ARRAY[1, 2]", "(array 1 2)")]
    [InlineData("ROW(1, 2)", "(row 1 2)")]
    [InlineData("(1, 2)", "(row 1 2)")]
    [InlineData("a LIKE 'x!%' ESCAPE '!'", "(like a 'x!%' '!')")]
    [InlineData("a NOT ILIKE b", "(not ilike a b)")]
    [InlineData("a IS NOT UNKNOWN", "(is not unknown a)")]
    [InlineData("a IS NOT DISTINCT FROM b", "(is not distinct a b)")]
    public void Forms_with_keywords(string text, string shape) => Assert.Equal(shape, Parsed.Shape(text));

    [Theory]
    [InlineData("INTERVAL '1' MINUTE", "(interval 1 MINUTE)")]
    [InlineData("INTERVAL '5' minutes", "(interval 5 MINUTE)")]
    [InlineData("INTERVAL '1:30' MINUTE TO SECOND", "(interval 1:30 MINUTE SECOND)")]
    [InlineData("INTERVAL '10' SECOND(3)", "(interval 10 SECOND)")]
    [InlineData("INTERVAL '1 minute'", "(interval 1 minute)")]
    [InlineData("INTERVAL -'2' DAY", "(interval -2 DAY)")]
    [InlineData("interval - 'x'", "(- interval 'x')")]
    [InlineData("interval + 1", "(+ interval 1)")]
    public void Intervals(string text, string shape) => Assert.Equal(shape, Parsed.Shape(text));

    [Theory]
    [InlineData("1", LiteralKind.Integer, "1")]
    [InlineData("1.50", LiteralKind.Decimal, "1.50")]
    [InlineData(".5", LiteralKind.Decimal, ".5")]
    [InlineData("1e5", LiteralKind.Double, "1e5")]
    [InlineData("1.5E-3", LiteralKind.Double, "1.5E-3")]
    [InlineData("'it''s'", LiteralKind.String, "it's")]
    [InlineData("''", LiteralKind.String, "")]
    [InlineData("''''", LiteralKind.String, "'")]
    [InlineData("true", LiteralKind.True, "true")]
    [InlineData("NULL", LiteralKind.Null, "NULL")]
    [InlineData("TIMESTAMP '2001-01-01 00:00:00'", LiteralKind.Timestamp, "2001-01-01 00:00:00")]
    [InlineData("date '2001-01-01'", LiteralKind.Date, "2001-01-01")]
    [InlineData("TIME '10:00'", LiteralKind.Time, "10:00")]
    public void Literals(string text, LiteralKind kind, string value)
    {
        var literal = Assert.IsType<LiteralSyntax>(Parsed.Expression(text));
        Assert.Equal((kind, value), (literal.Kind, literal.Text));
    }

    [Theory]
    [InlineData("value"), InlineData("time"), InlineData("date"), InlineData("timestamp"), InlineData("key"), InlineData("count"), InlineData("row"), InlineData("end")]
    [InlineData("start"), InlineData("window"), InlineData("first"), InlineData("last"), InlineData("interval"), InlineData("array"), InlineData("emit"), InlineData("state")]
    [InlineData("late"), InlineData("allow"), InlineData("left"), InlineData("set"), InlineData("table"), InlineData("year"), InlineData("filter"), InlineData("over")]
    [InlineData("source"), InlineData("extract"), InlineData("values"), InlineData("trim"), InlineData("temporal"), InlineData("with"), InlineData("for"), InlineData("final")]
    public void Most_keywords_are_fine_column_names(string word)
    {
        Assert.Equal(word, Parsed.Shape(word));
        var select = Parsed.Select($"SELECT {word}, t.{word}, {word} + 1 AS {word} FROM t WHERE {word} > {word} GROUP BY {word}");
        Assert.Equal("(> " + word + " " + word + ")", ExpressionShape.Of(select.Where));
        Assert.Equal(word, select.Items[2].Alias!.Text);
        Markup.Parses($"CREATE SOURCE s ({word} BIGINT, b INT)");
    }

    [Theory]
    [InlineData("w.end"), InlineData("w.select"), InlineData("\"select\""), InlineData("`order`")]
    public void Reserved_words_are_names_after_a_point_or_in_quotes(string text) => Assert.IsType<NameSyntax>(Parsed.Expression(text));

    [Fact]
    public void Quoted_names_keep_their_text_and_say_so()
    {
        var name = Assert.IsType<NameSyntax>(Parsed.Expression("\"a\"\"b\".`c``d`")).Name;
        Assert.Equal(("a\"b", true), (name.Parts[0].Text, name.Parts[0].Quoted));
        Assert.Equal(("c`d", true), (name.Parts[1].Text, name.Parts[1].Quoted));
    }
}
