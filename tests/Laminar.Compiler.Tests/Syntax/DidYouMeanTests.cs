using Laminar.Compiler.Text;
using Xunit;

namespace Laminar.Compiler.Tests.Syntax;

public sealed class DidYouMeanTests
{
    [Theory]
    [InlineData("Pirce", "Price")]
    [InlineData("symbol_id", "SymbolId")]
    [InlineData("quantty", "Quantity")]
    [InlineData("PRICE", "Price")]
    [InlineData("Volume", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void The_nearest_name_if_it_is_near(string wanted, string? found) =>
        Assert.Equal(found, DidYouMean.Find(wanted, new[] { "Price", "Quantity", "SymbolId", "y" }));

    [Fact]
    public void Fewest_edits_win_and_the_first_of_equals()
    {
        Assert.Equal("Quantity", DidYouMean.Find("Quantiy", new[] { "Quality", "Quantity" }));
        Assert.Equal("ab", DidYouMean.Find("ac", new[] { "ab", "ad" }));
    }
}
