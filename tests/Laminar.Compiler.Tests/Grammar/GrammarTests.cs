using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Tests.Documentation;
using Laminar.Compiler.Tests.Syntax;
using Laminar.Compiler.Text;
using Xunit;

namespace Laminar.Compiler.Tests.Grammar;

public sealed class GrammarTests
{
    [Fact]
    public void Every_rule_that_is_named_exists_and_is_reached_from_the_top()
    {
        var named = GrammarRules.Text.Values.SelectMany(GrammarRules.References).Distinct().ToHashSet();
        Assert.Empty(named.Except(GrammarRules.Text.Keys).Except(GrammarRules.Tokens.Keys));
        Assert.Empty(GrammarRules.Text.Keys.Except(GrammarRules.InReadingOrder()));
    }

    [Theory]
    [InlineData("script", 400, 16)]
    [InlineData("query", 400, 18)]
    [InlineData("query", 400, 24)]
    [InlineData("statement", 800, 12)]
    [InlineData("create_table", 300, 14)]
    [InlineData("expression", 1_200, 22)]
    public void Random_sentences_of_the_grammar_parse(string rule, int count, int depth)
    {
        for (var seed = 0; seed < count; seed++)
        {
            var sentence = SentenceWriter.Write(rule, seed, depth);
            var sql = rule switch { "expression" => "SELECT " + sentence, "create_table" => "CREATE " + sentence, _ => sentence };
            var findings = Markup.Findings(sql);
            Assert.True(findings.Length == 0, "seed " + seed + ": " + sql + "\n gives " + Markup.Show(findings, sql));
        }
    }

    [Fact]
    public void Spans_of_random_sentences_lie_within_each_other()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var sql = SentenceWriter.Write("script", seed, 16);
            var script = SqlParser.ParseScript(new SqlText(sql), new DiagnosticBag());
            SpanCheck.Check(script, sql, "seed " + seed);
        }
    }

    [Fact]
    public void The_page_is_current() => GeneratedFile.Check("docs/grammar.md", GrammarPage.Write());
}
