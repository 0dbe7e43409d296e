using System.Linq;
using System.Threading.Tasks;
using Laminar.Analyzers.Declarations;
using Laminar.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Laminar.Analyzers.Tests.Declarations;

/// <summary>LAM1047: attributes that nobody reads.</summary>
public sealed class StrayMemberTests
{
    [Theory]
    [InlineData("static class C { [Key] public static int Symbol(in Trade t) => t.Symbol; }", "Symbol")]
    [InlineData("class C { [Sum] double Price() => 1; [Laminar.Where] bool W() => true; }", "Price W")]
    [InlineData("[StreamQuery(From = typeof(Trade))] class C { [Key] static int Symbol(in Trade t) => t.Symbol; }", "")]
    [InlineData("class KeyAttribute : System.Attribute; class C { [Key] int Symbol() => 1; }", "")]
    public async Task A_member_attribute_counts_in_a_query_only(string source, string expected)
    {
        var program = Harness.Program.Of("using Laminar; " + source.Replace("class KeyAttribute", "public class KeyAttribute", System.StringComparison.Ordinal) + " [Stream] public record struct Trade(int Symbol);");
        var findings = await new CompilationWithAnalyzers(program.Compilation, [new StrayMemberAnalyzer()], new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync();
        Assert.All(findings, finding => Assert.Equal("LAM1047", finding.Id));
        Assert.Equal(expected, string.Join(" ", findings.OrderBy(x => x.Location.SourceSpan.Start).Select(x => x.Location.SourceTree!.GetText().ToString(x.Location.SourceSpan))));
    }
}
