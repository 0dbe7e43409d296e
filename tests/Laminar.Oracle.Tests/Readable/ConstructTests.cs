using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Laminar.Oracle.Readable;

/// <summary>Queries/constructs.txt: every construct of the language has a good and a bad query, and every query belongs to a construct.</summary>
public sealed class ConstructTests
{
    private const string None = "-";
    private const string NotSupported = "-- fails: LAM0300 ";

    private static readonly List<(string Name, string[] Good, string[] Bad)> Constructs =
        [.. QueryFiles.Read("", "constructs.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(Construct)];

    [Fact]
    public void Every_construct_is_named_once()
    {
        Assert.NotEmpty(Constructs);
        Assert.Empty(Constructs.CountBy(construct => construct.Name).Where(name => name.Value > 1).Select(name => name.Key));
    }

    [Fact]
    public void Every_construct_has_a_good_and_a_bad_query()
    {
        foreach (var (name, good, bad) in Constructs)
        {
            Assert.True(bad.Length > 0 && !bad.Contains(None), $"{name} has no bad query");
            Assert.True(good.Length > 0, $"{name} has no good query");
            Assert.True(good[0] != None || good.Length == 1 && bad.All(IsNotSupported), $"{name} has no good query, and its bad ones do not say that it is not supported");
        }
    }

    [Theory]
    [InlineData("Good")]
    [InlineData("Refused")]
    public void Every_query_is_listed_and_every_listed_one_is_there(string folder)
    {
        var listed = Constructs.SelectMany(construct => folder == "Good" ? construct.Good : construct.Bad).Where(name => name != None).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(QueryFiles.Names(folder), listed);
    }

    private static bool IsNotSupported(string name) => QueryFiles.Sql("Refused", name).StartsWith(NotSupported, StringComparison.Ordinal);

    private static (string Name, string[] Good, string[] Bad) Construct(string line)
    {
        var parts = line.Split(" | ");
        Assert.True(parts.Length == 3, $"not 'construct | good | bad': {line}");
        return (parts[0], Files(parts[1]), Files(parts[2]));
    }

    private static string[] Files(string part) => part.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
