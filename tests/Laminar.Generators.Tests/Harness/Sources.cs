using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Laminar.Generators.Tests.Harness;

/// <summary>C# as users write it, in memory.</summary>
internal static class Sources
{
    /// <summary>What a project's .editorconfig may say too: late rows and unbounded state are not what these queries are about.</summary>
    private static readonly CSharpCompilationOptions Options =
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable)
            .WithSpecificDiagnosticOptions([new("LAM2010", ReportDiagnostic.Suppress), new("LAM2011", ReportDiagnostic.Suppress)]);

    public const string Trade = """
        using System;
        using Laminar;
        namespace Shop;
        [Stream(EventTime = nameof(Ts), MaxDelay = "5s")]
        public readonly record struct Trade(DateTime Ts, int Symbol, double Price, long Quantity);
        """;

    /// <summary>The same, of few symbols: what is kept of each is no question.</summary>
    public static readonly string FewSymbols = Trade.Replace("int Symbol", "[Bounded(1000)] int Symbol", StringComparison.Ordinal);

    /// <summary>C# 14, as far as this Roslyn has it: emitted code has to do with what users have.</summary>
    public static readonly CSharpParseOptions Language = new(LanguageVersion.Preview);

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "Laminar.Core.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, Language, path, System.Text.Encoding.UTF8);

    public static CSharpCompilation Compilation(params string[] sources) =>
        CSharpCompilation.Create(
            "Program" + Guid.NewGuid().ToString("N"),
            sources.Select((source, i) => Parse(source, $"File{i}.cs")),
            s_references,
            Options);

    /// <summary>A query in namespace Shop over what <see cref="Trade"/> declares.</summary>
    public static string Query(string name, string sql) => $$""""
        using Laminar;
        namespace Shop;
        [StreamQuery("""
            {{sql}}
            """)]
        public partial class {{name}};
        """";
}
