using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Functions;
using Xunit;

namespace Laminar.Tests.Values;

/// <summary>Every function on the arguments of PostgreSql.tsv gives what PostgreSQL gave, or is in the list of departures.</summary>
public sealed class PostgreSqlTests
{
    private static readonly Dictionary<string, Func<string[], string>[]> Bodies = NumberBodies.All
        .Concat(TextBodies.All).Concat(CastBodies.All).Concat(TimeBodies.All)
        .ToDictionary(pair => pair.Key, pair => pair.Value);

    public static TheoryData<string> Names => new(PostgreSqlCase.All.Select(x => x.Name).Distinct());

    [Theory]
    [MemberData(nameof(Names))]
    public void Answers_as_PostgreSQL(string name)
    {
        var wrong = new List<string>();
        foreach (var item in PostgreSqlCase.All.Where(x => x.Name == name))
        {
            var expected = Departures.All.GetValueOrDefault(item.Expression, item.Expected);
            wrong.AddRange(Bodies[name]
                .Select(body => Run(body, item.Arguments))
                .Where(actual => actual != expected)
                .Select(actual => $"{item.Expression}: expected {expected}, got {actual}"));
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public void Departures_are_of_cases_that_exist_and_do_depart()
    {
        var answers = PostgreSqlCase.All.GroupBy(x => x.Expression).ToDictionary(x => x.Key, x => x.First().Expected);
        Assert.All(Departures.All, departure => Assert.NotEqual(answers[departure.Key], departure.Value));
    }

    private static string Run(Func<string[], string> body, string[] arguments)
    {
        var mark = TextScratch.Take();
        try
        {
            return body(arguments);
        }
        catch (Exception error) when (error is OverflowException or DivideByZeroException or FormatException or ArgumentOutOfRangeException)
        {
            return "!";
        }
        finally
        {
            TextScratch.Release(mark);
        }
    }
}
