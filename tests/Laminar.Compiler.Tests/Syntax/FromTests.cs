using System.Linq;
using Laminar.Compiler.Syntax;
using Xunit;

namespace Laminar.Compiler.Tests.Syntax;

public sealed class FromTests
{
    [Theory]
    [InlineData("a JOIN b ON a.k = b.k", JoinKind.Inner)]
    [InlineData("a INNER JOIN b USING (k)", JoinKind.Inner)]
    [InlineData("a LEFT JOIN b ON TRUE", JoinKind.Left)]
    [InlineData("a RIGHT OUTER JOIN b ON TRUE", JoinKind.Right)]
    [InlineData("a FULL OUTER JOIN b ON TRUE", JoinKind.Full)]
    [InlineData("a SEMI JOIN b ON TRUE", JoinKind.Semi)]
    [InlineData("a LEFT ANTI JOIN b ON TRUE", JoinKind.Anti)]
    [InlineData("a CROSS JOIN b", JoinKind.Cross)]
    [InlineData("a NATURAL LEFT JOIN b", JoinKind.Natural)]
    [InlineData("a, b", JoinKind.Comma)]
    [InlineData("a ASOF JOIN b MATCH_CONDITION (a.ts >= b.ts) ON a.k = b.k", JoinKind.Asof)]
    [InlineData("a ASOF JOIN b ON a.k = b.k MATCH_CONDITION (NEAREST(a.ts, b.ts))", JoinKind.Asof)]
    [InlineData("a ASOF LEFT JOIN b MATCH_CONDITION (a.ts >= b.ts) ON a.k = b.k", JoinKind.AsofLeft)]
    [InlineData("a LEFT ASOF JOIN b MATCH_CONDITION (a.ts >= b.ts) USING (k)", JoinKind.AsofLeft)]
    public void Joins(string text, JoinKind kind)
    {
        var join = Assert.IsType<JoinSyntax>(Parsed.From(text));
        Assert.Equal(kind, join.Kind);
        Assert.Equal(kind is JoinKind.Asof or JoinKind.AsofLeft, join.MatchCondition is not null);
    }

    [Fact]
    public void Joins_are_left_deep_unless_parentheses_say_otherwise()
    {
        var chain = Assert.IsType<JoinSyntax>(Parsed.From("a JOIN b ON x LEFT JOIN c ON y"));
        Assert.Equal(JoinKind.Left, chain.Kind);
        Assert.Equal(JoinKind.Inner, Assert.IsType<JoinSyntax>(chain.Left).Kind);
        Assert.IsType<JoinSyntax>(Assert.IsType<JoinSyntax>(Parsed.From("a JOIN (b JOIN c ON x) ON y")).Right);
    }

    [Fact]
    public void System_time_and_alias()
    {
        var join = Assert.IsType<JoinSyntax>(Parsed.From("o JOIN rates FOR SYSTEM_TIME AS OF o.ts AS r (a, b) ON o.c = r.c"));
        var table = Assert.IsType<TableSyntax>(join.Right);
        Assert.Equal("o.ts", ExpressionShape.Of(table.SystemTime));
        Assert.Equal("r", table.Alias!.Text);
        Assert.Equal(new[] { "a", "b" }, table.Columns.Select(c => c.Text));
        Assert.Equal("(PROCTIME)", ExpressionShape.Of(Assert.IsType<TableSyntax>(Parsed.From("d FOR SYSTEM_TIME AS OF PROCTIME() x")).SystemTime));
    }

    [Theory]
    [InlineData("TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE))", "TUMBLE", "(descriptor ts) (interval 1 MINUTE)")]
    [InlineData("TABLE(HOP(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE, INTERVAL '5' MINUTE)) w", "HOP", "(descriptor ts) (interval 1 MINUTE) (interval 5 MINUTE)")]
    [InlineData("CUMULATE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE, INTERVAL '5' MINUTE)", "CUMULATE", "(descriptor ts) (interval 1 MINUTE) (interval 5 MINUTE)")]
    [InlineData("TABLE(HOP(DATA => TABLE t, SIZE => INTERVAL '5' DAY, SLIDE => INTERVAL '1' DAY, TIMECOL => DESCRIPTOR(ts)))", "HOP", "(descriptor ts) (interval 1 DAY) (interval 5 DAY)")]
    public void Windows_as_tables(string text, string name, string arguments)
    {
        var function = Assert.IsType<TableFunctionSyntax>(Parsed.From(text));
        Assert.Equal(name, function.Function.ToString());
        Assert.Equal("t", Assert.IsType<TableSyntax>(function.Input).Name.ToString());
        Assert.Equal(arguments, string.Join(" ", function.Arguments.Select(ExpressionShape.Of)));
    }

    [Fact]
    public void A_session_may_be_partitioned()
    {
        var function = Assert.IsType<TableFunctionSyntax>(Parsed.From("SESSION(TABLE t PARTITION BY a, b, DESCRIPTOR(ts), INTERVAL '1' MINUTE) AS s"));
        Assert.Equal(new[] { "a", "b" }, function.PartitionBy.Select(ExpressionShape.Of));
        Assert.Equal(2, function.Arguments.Count);
        Assert.Equal("s", function.Alias!.Text);
    }

    [Fact]
    public void Other_table_functions_have_no_input()
    {
        var function = Assert.IsType<TableFunctionSyntax>(Parsed.From("UNNEST(ARRAY[1, 2]) AS u (x)"));
        Assert.Null(function.Input);
        Assert.Equal("x", Assert.Single(function.Columns).Text);
    }

    [Fact]
    public void A_probe_has_a_range_or_a_list()
    {
        var range = Assert.IsType<JoinSyntax>(Parsed.From("l TEMPORAL PROBE JOIN r ON (l.k = r.k) TIMESTAMPS (l.ts, r.ts) RANGE FROM INTERVAL '0' SECOND TO INTERVAL '9' SECOND STEP INTERVAL '1' SECOND AS p"));
        Assert.Equal(JoinKind.TemporalProbe, range.Kind);
        Assert.Equal("(interval 9 SECOND)", ExpressionShape.Of(range.Probe!.To));
        Assert.Equal("p", range.Probe.Alias.Text);
        var list = Assert.IsType<JoinSyntax>(Parsed.From("l TEMPORAL PROBE JOIN r USING (k) TIMESTAMPS (a, b) LIST (INTERVAL '1' SECOND, INTERVAL '5' SECOND) AS p"));
        Assert.Equal(2, list.Probe!.List.Count);
    }

    [Theory]
    [InlineData("(SELECT 1) x"), InlineData("((SELECT 1) UNION (SELECT 2)) x"), InlineData("(WITH a AS (SELECT 1) SELECT * FROM a) AS x (y)"), InlineData("(VALUES (1), (2)) v"), InlineData("((SELECT 1) LIMIT 1)")]
    public void Queries_as_tables(string text) => Assert.IsType<DerivedTableSyntax>(Parsed.From(text));

    [Fact]
    public void A_parenthesis_may_also_hold_a_join_that_starts_with_a_query() =>
        Assert.IsType<JoinSyntax>(Parsed.From("((SELECT 1) x JOIN y ON TRUE)"));

    [Fact]
    public void Match_recognize_has_its_clauses()
    {
        const string Sql = "SELECT 1 FROM t MATCH_RECOGNIZE (PARTITION BY k ORDER BY ts MEASURES LAST(A.x) AS x AFTER MATCH SKIP TO FIRST B " +
            "PATTERN (A+? (B | C){2,} D?) WITHIN INTERVAL '1' HOUR DEFINE A AS x > 1, B AS x = ANY_ONE) AS m(p, q) WHERE y";
        var match = Assert.IsType<MatchRecognizeSyntax>(Parsed.Select(Sql).From);
        Assert.Equal(("m", 2), (match.Alias!.Text, match.Columns.Count));
        Assert.Equal((1, 1, 1, 2), (match.PartitionBy.Count, match.OrderBy.Count, match.Measures.Count, match.Definitions.Count));
        Assert.Equal((MatchSkipKind.ToFirst, "B"), (match.Skip!.Kind, match.Skip.Variable!.Text));
        Assert.IsType<IntervalSyntax>(match.Within);
        Assert.Equal(" WITHIN", Sql.Substring(match.PatternEnd, 7));
        var items = Assert.IsType<PatternSequenceSyntax>(match.Pattern).Items;
        Assert.Equal((1, null, true), Repeat(items[0]));
        Assert.Equal((2, null, false), Repeat(items[1]));
        Assert.Equal((0, 1, false), Repeat(items[2]));
        Assert.Equal(2, Assert.IsType<PatternAlternativesSyntax>(((PatternRepeatSyntax)items[1]).Item).Items.Count);

        static (long Least, long? Most, bool Reluctant) Repeat(RowPatternSyntax syntax) => syntax is PatternRepeatSyntax x ? (x.Least, x.Most, x.Reluctant) : default;
    }

    [Fact]
    public void Match_recognize_has_rows_subsets_and_orders()
    {
        var match = (MatchRecognizeSyntax)Parsed.From(
            "t MATCH_RECOGNIZE (ORDER BY ts MEASURES FINAL LAST(x) AS f, RUNNING COUNT(u.*) AS r, final AS g ALL ROWS PER MATCH OMIT EMPTY MATCHES PATTERN (PERMUTE(A, B+) C) SUBSET u = (A, B), w = (C))");
        Assert.True(match.AllRows && match.OmitsEmpty);
        Assert.Equal([true, false], match.Measures.Select(x => x.Expression).OfType<CallSyntax>().Select(x => x.IsFinal));
        Assert.Equal(["u", "w"], match.Subsets.Select(x => x.Name.Text));
        Assert.Equal(["A", "B"], match.Subsets[0].Variables.Select(x => x.Text));
        Assert.Equal(2, Assert.IsType<PatternPermuteSyntax>(((PatternSequenceSyntax)match.Pattern!).Items[0]).Items.Count);
    }

    /// <summary>They are names where no function follows.</summary>
    [Theory]
    [InlineData("running IN (1, 2)")]
    [InlineData("final AND (running)")]
    [InlineData("NOT final OR (x > 1)")]
    [InlineData("running BETWEEN (1) AND (2)")]
    [InlineData("CASE WHEN final THEN (1) ELSE (2) END > 1")]
    [InlineData("final LIKE ('a')")]
    [InlineData("final(x) > 1")]
    public void Columns_may_be_called_running_and_final(string condition) => Assert.NotNull(Parsed.Select("SELECT running, final AS f FROM t WHERE " + condition).Where);

    [Theory]
    [InlineData("A?", 0, 1, false)]
    [InlineData("A??", 0, 1, true)]
    [InlineData("A*?", 0, null, true)]
    [InlineData("A{3}", 3, 3, false)]
    [InlineData("A{,4}?", 0, 4, true)]
    [InlineData("(A B){1,2}", 1, 2, false)]
    public void A_quantifier_repeats(string pattern, int least, int? most, bool reluctant)
    {
        var match = (MatchRecognizeSyntax)Parsed.From($"t MATCH_RECOGNIZE (ORDER BY ts MEASURES x AS x PATTERN ({pattern}))");
        var repeat = Assert.IsType<PatternRepeatSyntax>(match.Pattern);
        Assert.Equal((least, (long?)most, reluctant), (repeat.Least, repeat.Most, repeat.Reluctant));
    }
}
