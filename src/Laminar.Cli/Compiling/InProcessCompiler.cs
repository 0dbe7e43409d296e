using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Laminar.Cli.Running;
using Laminar.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Laminar.Cli.Compiling;

/// <summary>A compiled script → its jobs, through the C# compiler in this process.</summary>
internal static class InProcessCompiler
{
    // What emitted code can name: a few assemblies load faster than the whole framework.
    private static readonly string[] s_framework = ["System.Runtime", "System.Private.CoreLib", "System.Memory"];

    // Nobody reads the warnings here: they are those of the generator's own tests. Comments are skipped, and where null may be is not followed through the code.
    private static readonly CSharpParseOptions s_parsing = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.Preview)
        .WithDocumentationMode(DocumentationMode.None)
        .WithFeatures([new("run-nullable-analysis", "never")]);

    private static readonly Lazy<MetadataReference[]> s_references = new(() => [.. References()]);

    /// <summary>The jobs and feeds of a script.</summary>
    /// <param name="program">The script.</param>
    /// <param name="units">The queries that run.</param>
    /// <param name="sources">The sources that they read.</param>
    public static IScriptJobs Compile(ScriptProgram program, IReadOnlyList<ScriptUnit> units, IReadOnlyList<ScriptSource> sources)
    {
        using var image = new MemoryStream();
        var texts = program.Sources.Select(source => source.Code).Concat(units.Select(unit => unit.Code)).Concat(JobEmitter.Emit(units, sources));
        var result = Compilation(texts).Emit(image);
        if (!result.Success)
        {
            var first = result.Diagnostics.First(item => item.Severity == DiagnosticSeverity.Error);
            throw new InvalidOperationException("the emitted C# does not compile: " + first);
        }

        image.Position = 0;
        var assembly = new ScriptLoadContext().LoadFromStream(image);
        return (IScriptJobs)Activator.CreateInstance(assembly.GetType(JobEmitter.TypeName, throwOnError: true)!)!;
    }

    /// <summary>What is compiled: the texts, against the library and the tool.</summary>
    public static CSharpCompilation Compilation(IEnumerable<string> texts) => CSharpCompilation.Create(
        "LaminarScript",
        texts.Select((text, index) => CSharpSyntaxTree.ParseText(text, s_parsing, path: $"script{index}.cs", encoding: System.Text.Encoding.UTF8)),
        s_references.Value,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            nullableContextOptions: NullableContextOptions.Enable,
            concurrentBuild: Environment.ProcessorCount > 1));

    private static IEnumerable<MetadataReference> References()
    {
        var platform = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator);
        var framework = platform.Where(path => s_framework.Contains(Path.GetFileNameWithoutExtension(path)));
        var own = new Assembly[] { typeof(StreamAttribute).Assembly, typeof(ScriptJob).Assembly }.Select(assembly => assembly.Location);
        return framework.Concat(own).Distinct().Select(path => MetadataReference.CreateFromFile(path));
    }
}
