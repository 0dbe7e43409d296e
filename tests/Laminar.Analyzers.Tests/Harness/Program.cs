using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Laminar.Analyzers.HotPath;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Laminar.Analyzers.Tests.Harness;

/// <summary>A small program and what the hot-path rules say about it.</summary>
internal sealed class Program
{
    public static readonly CSharpParseOptions Language = new(LanguageVersion.Preview);
    public static readonly ImmutableArray<DiagnosticAnalyzer> AllRules = [new HotPathAnalyzer()];

    public static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "Laminar.Core.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public Program(CSharpCompilation compilation) => Compilation = compilation;

    public CSharpCompilation Compilation { get; }

    public static Program Of(string source, string path = "Case.cs") => Of([(path, source)]);

    public static Program Of(IEnumerable<(string Path, string Text)> files)
    {
        var compilation = CSharpCompilation.Create(
            "Case" + Guid.NewGuid().ToString("N"),
            files.Select(file => CSharpSyntaxTree.ParseText(file.Text, Language, file.Path)),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return new Program(compilation);
    }

    /// <summary>The same program where .editorconfig (or /warnaserror and the like) gives a rule another severity.</summary>
    public Program Configured(string id, ReportDiagnostic severity) =>
        new(Compilation.WithOptions(Compilation.Options.WithSpecificDiagnosticOptions([new(id, severity)])));

    public async Task<ImmutableArray<Diagnostic>> Findings()
    {
        var exceptions = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => exceptions.Add(exception), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var findings = await new CompilationWithAnalyzers(Compilation, AllRules, options).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(exceptions);
        return [.. findings.OrderBy(finding => finding.Location.SourceSpan.Start).ThenBy(finding => finding.Id)];
    }

    /// <summary>What is reported is what is marked, to the character.</summary>
    public static async Task Check(string markup)
    {
        var expected = Markup.Parse(markup);
        Compare(expected, (await Of(expected.Source).Findings()).Where(finding => !finding.IsSuppressed));
    }

    public static void Compare(Markup expected, IEnumerable<Diagnostic> findings)
    {
        var found = findings.Select(finding => (finding.Id, finding.Location.SourceSpan));
        string Show(IEnumerable<(string Id, Microsoft.CodeAnalysis.Text.TextSpan Span)> findings) =>
            string.Join("\n", findings.OrderBy(f => f.Span.Start).ThenBy(f => f.Id).ThenBy(f => f.Span.Length).Select(f => f.Id + " " + expected.Source.Substring(f.Span.Start, f.Span.Length)));
        Assert.Equal(Show(expected.Expected), Show(found));
    }
}
