using Laminar.Roslyn.Names;
using Laminar.Roslyn.Queries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.Generators;

/// <summary>
/// Adds the compiled code of every [StreamQuery] to the program. Two outputs: source comes from models without positions, so that an edit elsewhere
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

        // 4. Source. File names differ by more than case; in practice no name clashes and the list stays empty.
        var clashes = models
            .Select(static (model, _) => model.Identity)
            .Collect()
            .Select(static (names, _) => FileNames.Clashing(names))
            .WithTrackingName(Steps.Clashes);
        context.RegisterSourceOutput(compiled.Combine(clashes), static (output, query) =>
        {
            if (query.Left.Source is { } source)
            {
                output.AddSource(FileNames.Of(query.Left.Identity, query.Right), source);
            }
        });

        // 5. Diagnostics, of queries and of the streams themselves.
        context.RegisterSourceOutput(captures.Collect().Combine(compiled.Collect()), static (output, queries) =>
            QueryDiagnostics.Report(queries.Left, queries.Right, output.ReportDiagnostic));

        var streams = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                LaminarAttributes.Stream,
                static (node, _) => node is TypeDeclarationSyntax,
                static (attributed, _) => StreamFindings.Of(attributed))
            .WithTrackingName(Steps.Streams);
        context.RegisterSourceOutput(streams, static (output, findings) => findings.ForEach(output.ReportDiagnostic));
    }
}
