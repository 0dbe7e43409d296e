using System.Globalization;
using Laminar.Generators.Tests.Harness;
using Xunit;

namespace Laminar.Generators.Tests.Names;

/// <summary>Members whose type no column can have: nothing is wrong until one is named.</summary>
public sealed class UnusableMemberTests
{
    private const string Row = "using Laminar; namespace Shop; [Stream] public record struct Trade(int Symbol, double[,] Prices, object Tag);";

    [Fact]
    public void They_are_left_alone() => Generation.Of(Row, Sources.Query("Q", "SELECT * FROM Trade")).CompilesClean();

    [Theory]
    [InlineData("SELECT Prices FROM Trade", "Prices", "'Prices' is of the C# type double[,], which no column can have: give the row a member of a type that SQL knows, computed from it")]
    [InlineData("SELECT t.tag FROM Trade AS t", "tag", "'tag' is of the C# type object, which no column can have: give the row a member of a type that SQL knows, computed from it")]
    public void Naming_one_says_why(string sql, string place, string message)
    {
        var finding = Assert.Single(Generation.Of(Row, Sources.Query("Q", sql)).Findings);
        Assert.Equal(("LAM0064", message), (finding.Id, finding.GetMessage(CultureInfo.InvariantCulture)));
        Assert.Equal(place, finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan));
    }
}
