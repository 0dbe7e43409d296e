using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Laminar.Compiler;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Physical;
using Laminar.Compiler.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Laminar.Oracle.Running;

/// <summary>Many queries compiled into one assembly: a C# compilation costs more than a query does.</summary>
public static class QueryBatch
{
    /// <summary>All have one name, so that what is known of the references is found once: each is loaded into a context of its own.</summary>
    private static readonly Lazy<CSharpCompilation> Empty = new(() => CSharpCompilation.Create(
        "Generated",
        references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable)));

    /// <summary>Every text gives a query, or what is wrong with it.</summary>
    public static List<(CompiledQuery? Query, string? Failure)> Compile(IReadOnlyList<QueryText> texts, bool unoptimized) =>
        Compile([.. texts.Select(text => (text, unoptimized))]);

    /// <summary>Every text gives two queries: optimised, and as it was bound.</summary>
    public static List<((CompiledQuery? Query, string? Failure) Optimised, (CompiledQuery? Query, string? Failure) Plain)> CompileBoth(IReadOnlyList<QueryText> texts)
    {
        var all = Compile([.. texts.SelectMany(text => new[] { (text, false), (text, true) })]);
        return [.. all.Chunk(2).Select(pair => (pair[0], pair[1]))];
    }

    private static List<(CompiledQuery? Query, string? Failure)> Compile(List<(QueryText Text, bool Unoptimized)> texts)
    {
        var emitted = texts.Select((item, i) => Emit(item.Text, $"Q{i}", item.Unoptimized)).ToList();
        var trees = emitted.Select(e => e.Source is null ? null : Parse(e.Source)).ToList();
        var failures = Check(trees, out var assembly);
        return [.. emitted.Select((e, i) => e.Failure is not null ? (null, e.Failure)
            : failures.TryGetValue(trees[i]!, out var errors) ? (null, Broken(errors, e.Source!))
            : ((CompiledQuery?)new CompiledQuery(texts[i].Text, e.Plan!, e.Changes, $"Q{i}", e.Source!, assembly!.GetType($"Generated.Q{i}")!), (string?)null))];
    }

    private static (string? Source, Compiler.Logical.LogicalQuery? Plan, ChangeMode Changes, string? Failure) Emit(QueryText text, string name, bool unoptimized)
    {
        try
        {
            var result = QueryCompiler.Compile(new SqlText(text.Sql), text.Catalog, new CompileOptions(unoptimized, StateConsent.Said));
            var errors = result.Diagnostics.Where(d => d.Rule.Severity == Severity.Error).ToList();
            if (errors.Count > 0 || result.Plan is null)
            {
                return (null, null, default, "refused: " + string.Join("; ", errors.Select(d => $"{d.Rule.Id} {d.Message} at '{Excerpt(text.Sql, d.Span)}'")));
            }

            return (CSharpEmitter.Emit(result.Plan, Declaration(name)), result.Logical, result.Plan.Changes, null);
        }
        catch (Exception exception)
        {
            return (null, null, default, "the compiler threw: " + exception);
        }
    }

    public static QueryDeclaration Declaration(string name) => new("Generated", default, name, "public", DeclaredByUser: false);

    private static string Excerpt(string sql, TextSpan span) => span.Start >= sql.Length ? "end" : sql.Substring(span.Start, Math.Min(span.Length, sql.Length - span.Start));

    private static SyntaxTree Parse(string source) =>
        CSharpSyntaxTree.ParseText(source, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp13).WithDocumentationMode(DocumentationMode.Diagnose));

    /// <summary>Builds what can be built: trees with errors are left out and reported.</summary>
    private static Dictionary<SyntaxTree, List<Diagnostic>> Check(List<SyntaxTree?> trees, out Assembly? assembly)
    {
        var failures = new Dictionary<SyntaxTree, List<Diagnostic>>();
        while (true)
        {
            var good = trees.OfType<SyntaxTree>().Where(tree => !failures.ContainsKey(tree)).ToList();
            using var image = new MemoryStream();
            var result = Empty.Value.AddSyntaxTrees(good).Emit(image);
            var problems = result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).ToList();
            if (problems.Count == 0)
            {
                assembly = Assembly.Load(image.ToArray());
                return failures;
            }

            foreach (var problem in problems)
            {
                var tree = problem.Location.SourceTree ?? throw new InvalidOperationException(problem.ToString());
                failures.TryAdd(tree, []);
                failures[tree].Add(problem);
            }
        }
    }

    private static string Broken(List<Diagnostic> errors, string source)
    {
        var lines = source.Split('\n');
        return "the emitted C# does not compile: " + string.Join("\n    ", errors.Take(5).Select(e => $"{e.Id} {e.GetMessage()} in: {Short(lines[e.Location.GetLineSpan().StartLinePosition.Line].Trim())}"));
    }

    private static string Short(string line) => line.Length <= 300 ? line : line[..300] + "…";
}
