using System;
using System.Linq;
using System.Reflection;
using Laminar.Compiler.Diagnostics;
using Xunit;

namespace Laminar.Cli.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("error: a command is missing: check, explain, emit, run and doc")]
    [InlineData("error: there is no command rum: did you mean run?", "rum", "q.sql")]
    [InlineData("error: there is no command wibble; there are check, explain, emit, run and doc", "wibble")]
    [InlineData("error: q.sql is no command: did you mean laminar run q.sql?", "q.sql")]
    [InlineData("error: laminar has no option --debugg: did you mean --debug?", "--debugg")]
    [InlineData("error: Required argument 'FILE.sql' missing", "run")]
    [InlineData("error: run has no option --nope; it has --source, --allow-unbounded-state, ", "run", "{dir}q.sql", "--nope")]
    [InlineData("error: run has no option --formt: did you mean --format?", "run", "{dir}q.sql", "--formt", "csv")]
    [InlineData("error: run does not take 'more.sql'", "run", "{dir}q.sql", "more.sql")]
    [InlineData("error: Argument 'xml' not recognized. Must be one of: 'table', 'csv', 'jsonl'", "run", "{dir}q.sql", "--format", "xml")]
    [InlineData("error: --source takes NAME=PATH, and 'trades' is not that", "run", "{dir}q.sql", "--source", "trades")]
    [InlineData("error: --source A is given twice", "run", "{dir}q.sql", "--source", "a=1", "--source", "A=2")]
    [InlineData("error: --source trade: the script has no source of that name (did you mean trades?)", "run", "{dir}q.sql", "--source", "trade=x.csv")]
    [InlineData("error: there is no page 'windos'; did you mean windows?", "doc", "windos")]
    [InlineData("error: --source zzz: the script has no source of that name; it has trades", "check", "{dir}q.sql", "--source", "zzz=x.csv")]
    public void A_wrong_command_line_is_exit_code_2(string expected, params string[] args)
    {
        var outcome = _tool.WithTrades("SELECT symbol FROM trades").Run(args);
        Assert.Equal(2, outcome.Code);
        Assert.Equal("", outcome.Out);
        Assert.StartsWith("error: ", outcome.Error, StringComparison.Ordinal);
        Assert.Single(outcome.Error.Split('\n'), line => line.StartsWith("error: ", StringComparison.Ordinal));
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("laminar run busiest.sql", "--help")]
    [InlineData("--bad-rows", "run", "--help")]
    [InlineData("Example:", "check", "--help")]
    [InlineData("--passes", "explain", "-h")]
    [InlineData("laminar 0.", "--version")]
    public void Help_and_version_are_results(string expected, params string[] args) => Assert.Contains(expected, _tool.Run(args).Success(), StringComparison.Ordinal);

    [Theory]
    [InlineData("# Windows\n", "windows")]
    [InlineData("# ASOF joins", "asof")]
    [InlineData("# Joins\n", "joins")]
    [InlineData("# LAM0054: ", "lam0054")]
    [InlineData("windows ")]
    public void Pages_of_the_documentation_are_shown_and_listed(string expected, params string[] topic) =>
        Assert.Contains(expected, _tool.Run(["doc", .. topic]).Success(), StringComparison.Ordinal);

    [Fact]
    public void Every_rule_has_a_page_in_the_tool()
    {
        var rules = typeof(Rule).Assembly.GetTypes().SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)).Where(field => field.FieldType == typeof(Rule)).Select(field => (Rule)field.GetValue(null)!).ToList();
        Assert.NotEmpty(rules);
        foreach (var rule in rules)
        {
            Assert.StartsWith("# " + rule.Id, _tool.Run("doc", rule.Id).Success(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Emit_writes_the_row_types_and_the_queries()
    {
        var code = _tool.WithTrades("SELECT symbol FROM trades").Run("emit", "{dir}q.sql").Success();
        Assert.Contains("public readonly partial record struct TradesRow(", code, StringComparison.Ordinal);
        Assert.Contains("class Query1 : global::Laminar.StreamQuery<", code, StringComparison.Ordinal);
        Assert.Equal(code, _tool.Run("emit", "{dir}q.sql").Success());
    }

    [Fact]
    public void Explain_shows_a_plan_for_each_query()
    {
        var plans = _tool.WithTrades("CREATE SINK o WITH (connector = 'blackhole'); INSERT INTO o SELECT symbol FROM trades; SELECT price FROM trades;").Run("explain", "{dir}q.sql").Success();
        Assert.Contains("-- O: trades -> o\n", plans, StringComparison.Ordinal);
        Assert.Contains("-- Query1: trades -> standard output\n", plans, StringComparison.Ordinal);
        Assert.Contains("-- bound\n", _tool.Run("explain", "{dir}q.sql", "--passes").Success(), StringComparison.Ordinal);
    }
}
