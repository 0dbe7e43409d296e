using System.Linq;
using Laminar.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Laminar.Generators.Tests.Emitted;

/// <summary>Findings stand in the program's own files, so what C# has against findings works on them.</summary>
public sealed class SuppressionTests
{
    private const string Warned = """
        using Laminar;
        namespace Shop;
        {0}
        [StreamQuery("SELECT Symbol FROM Trade WHERE Price = NULL")]
        public partial class Q;
        """;

    [Fact]
    public void A_warning_is_reported_with_its_page()
    {
        var finding = Assert.Single(Generation.Of(Sources.Trade, Warned.Replace("{0}", "")).Findings);
        Assert.Equal(("LAM0084", DiagnosticSeverity.Warning), (finding.Id, finding.Severity));
        Assert.Equal("docs/rules/LAM0084.md", finding.Descriptor.HelpLinkUri);
        Assert.Equal("File1.cs", finding.Location.GetLineSpan().Path);
    }

    [Fact]
    public void A_pragma_switches_it_off() =>
        Assert.DoesNotContain(Generation.Of(Sources.Trade, Warned.Replace("{0}", "#pragma warning disable LAM0084")).Findings, finding => !finding.IsSuppressed);

    [Fact]
    public void A_pragma_about_another_does_not() =>
        Assert.Single(Generation.Of(Sources.Trade, Warned.Replace("{0}", "#pragma warning disable LAM0085")).Findings, finding => !finding.IsSuppressed);

    [Fact]
    public void Options_make_it_an_error()
    {
        var compilation = Sources.Compilation(Sources.Trade, Warned.Replace("{0}", ""));
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new("LAM0084", ReportDiagnostic.Error)]));
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(Generation.Of(compilation).Findings).Severity);
    }
}
