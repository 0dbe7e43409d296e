using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Laminar.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Laminar.Analyzers.Tests.Own;

/// <summary>The library's own hot-path code is held to the rules: by its build, and here, where it shows that the rules look at all.</summary>
public sealed class LibraryTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "src", "Laminar.Core");
    private static readonly CSharpParseOptions s_language = Program.Language.WithPreprocessorSymbols("NET", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER");

    [Fact]
    public async Task Nothing_is_found_in_it() => Assert.Empty(await Findings(text => text));

    /// <summary>What is said to be allowed is found where nobody says so: in some hundred places, of every kind that the library needs.</summary>
    [Fact]
    public async Task What_it_allows_itself_is_found_where_it_is_not_allowed()
    {
        var found = await Findings(text => Regex.Replace(text, @"\(Allow = HotPathAllow[^""\n]*?Because = (\w+|""[^""\n]*"")\)", ""));
        Assert.InRange(found.Count, 100, 1000);
        foreach (var rule in new[] { "LAM3001", "LAM3004", "LAM3005", "LAM3009", "LAM3010", "LAM3011", "LAM4003", "LAM5001", "LAM5003" })
        {
            Assert.Contains(found, finding => finding.Id == rule);
        }
    }

    [Theory]
    [InlineData("Laminar.Core")]
    [InlineData("Laminar.Connectors")]
    [InlineData("Laminar.Cli")]
    public void Its_build_asks_the_rules(string project) =>
        Assert.Contains("Laminar.Analyzers.csproj\" OutputItemType=\"Analyzer\"", File.ReadAllText(Path.Combine(Repository.Root, "src", project, project + ".csproj")));

    private static async Task<IReadOnlyList<Diagnostic>> Findings(Func<string, string> edit)
    {
        var trees = Directory.EnumerateFiles(s_folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(s_folder, file).StartsWith("obj", StringComparison.Ordinal))
            .Select(file => CSharpSyntaxTree.ParseText(edit(File.ReadAllText(file)), s_language, file));
        var compilation = CSharpCompilation.Create(
            "Laminar.Core", trees, Program.References.Where(library => !library.Display!.EndsWith("Laminar.Core.dll", StringComparison.Ordinal)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        // CS8795: calls of the system's own functions are completed by a generator that does not run here.
        Assert.Empty(compilation.GetDiagnostics().Where(finding => finding.Severity == DiagnosticSeverity.Error && finding.Id != "CS8795"));
        return (await new Program(compilation).Findings()).Where(finding => finding.Severity >= DiagnosticSeverity.Warning && !finding.IsSuppressed).ToList();
    }
}
