using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>Compiles emitted text as a strict user's project would: nullable, warnings are errors, overflow checks on, C# 13, documentation asked for.</summary>
internal static class EmittedCompilation
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
    {
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return trusted.Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Append(typeof(BadRows).Assembly.Location)
            .Append(typeof(EmittedCompilation).Assembly.Location)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToList();
    });

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp13, DocumentationMode.Diagnose);

    /// <summary>Errors and warnings, as text.</summary>
    public static IReadOnlyList<string> Diagnose(params string[] sources) => Messages(Create(sources).GetDiagnostics());

    public static Assembly Load(params string[] sources)
    {
        using var image = new MemoryStream();
        var result = Create(sources).Emit(image);
        Assert.True(result.Success, string.Join('\n', Messages(result.Diagnostics)) + "\n" + string.Join('\n', sources));
        return Assembly.Load(image.ToArray());
    }

    private static IReadOnlyList<string> Messages(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()).ToList();

    private static CSharpCompilation Create(string[] sources)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            checkOverflow: true,
            optimizationLevel: OptimizationLevel.Release,
            generalDiagnosticOption: ReportDiagnostic.Error);
        var trees = sources.Select((text, i) => CSharpSyntaxTree.ParseText(text, ParseOptions, $"source{i}.g.cs"));
        return CSharpCompilation.Create("Emitted" + Guid.NewGuid().ToString("N"), trees, References.Value, options);
    }
}
