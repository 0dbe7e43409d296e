using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Tests.Syntax;
using Xunit;

namespace Laminar.Compiler.Tests.Documentation;

public sealed class RulePageTests
{
    private static readonly Rule[] s_rules =
        (from type in typeof(SqlParser).Assembly.GetTypes()
         from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
         where field.FieldType == typeof(Rule)
         select (Rule)field.GetValue(null)!).ToArray();

    public static TheoryData<string> Examples() => new(RulePage.All().Where(p => p.Bad is not null && s_rules.Any(r => r.Id == p.Id)).Select(p => p.Id));

    [Fact]
    public void Ids_are_unique() => Assert.Empty(s_rules.GroupBy(r => r.Id).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Every_rule_of_the_compiler_has_a_page() => Assert.Empty(s_rules.Select(r => r.Id).Except(RulePage.All().Select(p => p.Id)));

    [Fact]
    public void Every_page_of_an_SQL_rule_has_a_rule() =>
        Assert.Empty(RulePage.All().Select(p => p.Id).Where(id => id.StartsWith("LAM0", System.StringComparison.Ordinal)).Except(s_rules.Select(r => r.Id)));

    [Fact]
    public void Every_page_starts_with_its_id_and_a_title() => Assert.Empty(RulePage.All().Where(p => p.Title.Length == 0).Select(p => p.Id));

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_bad_example_breaks_the_rule_and_the_good_one_none(string id)
    {
        var page = RulePage.All().Single(p => p.Id == id);
        var bad = About(id, page.Bad!);
        Assert.True(bad.Count > 0 && bad.All(d => d.Rule.Id == id), "bad: " + Markup.Show(bad.ToArray(), page.Bad!));
        var good = About(id, page.Good!);
        Assert.True(good.Count == 0, "good: " + Markup.Show(good.ToArray(), page.Good!));
    }

    /// <summary>Examples are short: of late rows and of bounds they speak only where these are the matter.</summary>
    private static List<SqlDiagnostic> About(string id, string example) =>
        RuleExamples.Findings(id, example).Where(d => d.Rule.Id == id || d.Rule.Id is not ("LAM2010" or "LAM2011" or "LAM2062" or "LAM2063")).ToList();

    [Fact]
    public void The_table_is_current() => GeneratedFile.Check("docs/rules/README.md", RulesTable.Write(RulePage.All().ToList()));
}
