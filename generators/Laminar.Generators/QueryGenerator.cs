using System.Linq;
using Laminar.Compiler;
using Laminar.Roslyn.Names;
using Laminar.Roslyn.Queries;
using Laminar.Roslyn.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.Generators;

/// <summary>
/// Adds the compiled code of every [StreamQuery] and [StreamScript] to the program. Two outputs: source comes from models without positions, so that an edit elsewhere
/// emits nothing; diagnostics are made anew after every edit, with places in the syntax trees of that moment, so that pragmas reach them.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class QueryGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // 1. The declarations, with their syntax.
        var captures = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                LaminarAttributes.StreamQuery,
                static (node, _) => node is TypeDeclarationSyntax or VariableDeclaratorSyntax,
                static (attributed, cancellation) => QueryReader.Read(attributed, cancellation))
            .Where(static capture => capture is not null)
            .Select(static (capture, _) => capture!)
            .WithTrackingName(Steps.Captures);

        // 2. What their code depends on, compared by value.
        var models = captures
            .Where(static capture => capture.Model is not null)
            .Select(static (capture, _) => capture.Model!)
            .WithTrackingName(Steps.Models);

        // 3. SQL to C#: happens once for a model.
        var compiled = models
            .Select(static (model, _) => QueryCompilation.Of(model))
            .WithTrackingName(Steps.Compiled);

        // The same for scripts; one gives several files.
        var scriptCaptures = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                LaminarAttributes.StreamScript,
                static (node, _) => node is VariableDeclaratorSyntax,
                static (attributed, cancellation) => ScriptReader.Read(attributed, cancellation))
            .Where(static capture => capture is not null)
            .Select(static (capture, _) => capture!)
            .WithTrackingName(Steps.ScriptCaptures);
        var scripts = scriptCaptures
            .Where(static capture => capture.Model is not null)
            .Select(static (capture, _) => capture.Model!)
            .WithTrackingName(Steps.ScriptModels)
            .Select(static (model, _) => CompiledScript.Of(model))
            .WithTrackingName(Steps.CompiledScripts);

        // 4. Source. File names differ by more than case; in practice no name clashes and the list stays empty.
        var files = scripts.Select(static (script, _) => script.Files.Select(script.NameOf).ToEquatableArray());
        var clashes = models
            .Select(static (model, _) => model.Identity)
            .Collect()
            .Combine(files.Collect())
            .Select(static (names, _) => FileNames.Clashing(names.Left.Concat(names.Right.SelectMany(static file => file))))
            .WithTrackingName(Steps.Clashes);
        context.RegisterSourceOutput(compiled.Combine(clashes), static (output, query) =>
        {
            if (query.Left.Source is { } source)
            {
                output.AddSource(FileNames.Of(query.Left.Identity, query.Right), source);
            }
        });

        context.RegisterSourceOutput(scripts.Combine(clashes), static (output, script) =>
        {
            foreach (var file in script.Left.Files)
            {
                output.AddSource(FileNames.Of(script.Left.NameOf(file), script.Right), file.Code);
            }
        });

        // 5. Diagnostics, of queries and of the streams themselves.
        context.RegisterSourceOutput(captures.Collect().Combine(compiled.Collect()), static (output, queries) =>
            CompiledFindings.Report(queries.Left, queries.Right, output.ReportDiagnostic));

        context.RegisterSourceOutput(scriptCaptures.Collect().Combine(scripts.Collect()), static (output, found) =>
            CompiledFindings.Report(found.Left, found.Right, output.ReportDiagnostic));

        foreach (var attribute in new[] { LaminarAttributes.Stream, LaminarAttributes.LookupTable })
        {
            var streams = context.SyntaxProvider
                .ForAttributeWithMetadataName(
                    attribute,
                    static (node, _) => node is TypeDeclarationSyntax,
                    static (attributed, _) => StreamFindings.Of(attributed))
                .WithTrackingName(Steps.Streams);
            context.RegisterSourceOutput(streams, static (output, findings) => findings.ForEach(output.ReportDiagnostic));
        }

        foreach (var attribute in new[] { LaminarAttributes.SqlFunction, LaminarAttributes.SqlAggregate })
        {
            var callables = context.SyntaxProvider
                .ForAttributeWithMetadataName(
                    attribute,
                    static (node, _) => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax or TypeDeclarationSyntax,
                    static (attributed, _) => CallableFindings.Of(attributed))
                .WithTrackingName(Steps.Callables);
            context.RegisterSourceOutput(callables, static (output, findings) => findings.ForEach(output.ReportDiagnostic));
        }
    }
}
