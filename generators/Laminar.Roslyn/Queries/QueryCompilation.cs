using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Laminar.Roslyn.Queries;

/// <summary>A compiled query. Equal by value.</summary>
/// <param name="Identity">The model's.</param>
/// <param name="Source">The C# to add; null where not even the shape of the rows is known.</param>
/// <param name="Findings">What the compiler says about the SQL.</param>
/// <param name="Failure">What went wrong inside the compiler, or null.</param>
public sealed record QueryCompilation(string Identity, string? Source, EquatableArray<SqlDiagnostic> Findings, string? Failure) : ICompiled
{
    public static QueryCompilation Of(QueryModel model)
    {
        var compiled = new QueryCompilation(model.Identity, null, default, null);
        try
        {
            var result = QueryCompiler.Compile(new SqlText(model.Sql), model.Tables, new CompileOptions(Consent: model.IsUnboundedMeant ? StateConsent.Said : StateConsent.None));
            compiled = compiled with { Findings = result.Diagnostics };
            // A query with errors still gets its shape, so that its users are told of the errors in it and not of what follows from them.
            var source = result.Plan is { } plan
                ? CSharpEmitter.Emit(plan, model.Declaration)
                : CSharpEmitter.EmitShape(result.Shape, Inputs(model.Tables), model.Declaration, result.LateShape);
            return compiled with { Source = model.Declaration.DeclaredByUser ? source : source + QueryAttribute(model) };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return compiled with { Failure = failure.GetType().Name + ": " + failure.Message };
        }
    }

    /// <summary>The class of a constant carries its SQL as others do, for queries over it in other assemblies.</summary>
    private static string QueryAttribute(QueryModel model) => string.Format(
        CultureInfo.InvariantCulture,
        "\n[global::Laminar.StreamQuery({0}{2})]\npartial class {1};\n",
        SymbolDisplay.FormatLiteral(model.Sql, quote: true),
        model.Declaration.Name,
        model.IsUnboundedMeant ? ", State = global::Laminar.StateBound.Unbounded" : "");

    /// <summary>The streams below a query, each once.</summary>
    private static EquatableArray<StreamEntry> Inputs(TableCatalog tables) => All(tables).GroupBy(stream => stream.ClrName).Select(same => same.First()).ToEquatableArray();

    private static IEnumerable<StreamEntry> All(TableCatalog tables) => tables.Entries.SelectMany(entry => entry switch
    {
        StreamEntry stream => [stream],
        QueryEntry query => All(query.Tables),
        _ => Enumerable.Empty<StreamEntry>(),
    });
}
