using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using Laminar.Analyzers.HotPath;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Laminar.Generators.Tests.Harness;

/// <summary>One run of the generator, from which an edit can be made.</summary>
internal sealed class Generation
{
    private readonly GeneratorDriver _driver;

    private Generation(CSharpCompilation input, GeneratorDriver driver)
    {
        Input = input;
        _driver = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out var findings);
        Output = (CSharpCompilation)output;
        Findings = findings;
        var result = Assert.Single(_driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        Result = result;
    }

    public CSharpCompilation Input { get; }

    public CSharpCompilation Output { get; }

    /// <summary>What the generator reported, pragmas and options applied.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    public GeneratorRunResult Result { get; }

    public static Generation Of(params string[] sources) => Of(Sources.Compilation(sources));

    public static Generation Of(CSharpCompilation compilation) => new(compilation, CSharpGeneratorDriver.Create(
        [new QueryGenerator().AsSourceGenerator()],
        parseOptions: Sources.Language,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)));

    /// <summary>The file with this number, changed.</summary>
    public Generation Edit(int file, Func<string, string> change)
    {
        var tree = Input.SyntaxTrees[file];
        var text = tree.GetText().ToString();
        var changed = change(text);
        Assert.NotEqual(text, changed);
        return new(Input.ReplaceSyntaxTree(tree, Sources.Parse(changed, tree.FilePath)), _driver);
    }

    public Generation AddFile(string source) => new(Input.AddSyntaxTrees(Sources.Parse(source, $"File{Input.SyntaxTrees.Length}.cs")), _driver);

    public Generation RemoveFile(int file) => new(Input.RemoveSyntaxTrees(Input.SyntaxTrees[file]), _driver);

    public string Source(string hintName) => Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    /// <summary>Everything the C# compiler says about the program with what was added to it.</summary>
    public Generation CompilesClean()
    {
        var all = Show(Findings.Where(finding => !finding.IsSuppressed).Concat(Output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning)).Concat(OnTheHotPath()));
        Assert.True(all.Length == 0, all);
        return this;
    }

    /// <summary>What the rules of the hot path say of emitted code: it is to be clean.</summary>
    private IEnumerable<Diagnostic> OnTheHotPath() =>
        Output.WithAnalyzers([new HotPathAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()
            .Where(finding => finding.Severity >= DiagnosticSeverity.Warning && finding.Location.SourceTree!.FilePath.EndsWith(".g.cs", StringComparison.Ordinal));

    public Assembly Load()
    {
        using var image = new MemoryStream();
        var emitted = CompilesClean().Output.Emit(image);
        Assert.True(emitted.Success, Show(emitted.Diagnostics));
        return Assembly.Load(image.ToArray());
    }

    /// <summary>"LAM0102 'Symbl'" for each finding: its id and the C# it stands at.</summary>
    public IEnumerable<string> At() =>
        Findings.Select(finding => finding.Id + " " + finding.Location.SourceTree?.GetText().ToString(finding.Location.SourceSpan));

    public static string Show(IEnumerable<Diagnostic> findings) =>
        string.Join("\n", findings.Select(finding => $"{finding.Id} {finding.GetMessage(CultureInfo.InvariantCulture)} at {finding.Location.GetLineSpan()}: {finding.Location.SourceTree?.GetText().Lines.GetLineFromPosition(finding.Location.SourceSpan.Start)}"));
}
