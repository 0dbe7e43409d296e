using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>Plan → C#. The same plan gives the same text, byte for byte.</summary>
public static class CSharpEmitter
{
    public static string Emit(PhysicalPlan plan, QueryDeclaration declaration) => new QueryEmitter(plan, declaration).Emit();

    /// <summary>
    /// The surface of a query that has errors, so that code that uses it adds no errors of its own. It never runs: the build fails by the query's errors.
    /// </summary>
    /// <param name="shape">Output columns as far as they are known.</param>
    /// <param name="inputs">The streams it reads, as far as they are known.</param>
    /// <param name="declaration">The class.</param>
    /// <param name="late">The columns of late rows; null without LATE DATA TO.</param>
    public static string EmitShape(EquatableArray<RowColumn> shape, EquatableArray<StreamEntry> inputs, QueryDeclaration declaration, EquatableArray<RowColumn>? late = null) =>
        new ShapeEmitter(shape, inputs, declaration, late).Emit();

    /// <summary>A struct of its own that reads a stream's live columns from files. The stream has a construction.</summary>
    public static string EmitReader(InputStream input, string space, string name)
    {
        var writer = new CodeWriter();
        SourceFile.Emit(writer, new QueryDeclaration(space, default, name, "public", DeclaredByUser: false), () =>
            writer.Block($"public readonly struct {name} : {OperatorCatalog.RowReader}<{input.ClrName}>", () => FilesEmitter.EmitReader(writer, input, input.Construction!, "InputColumns")));
        return writer.ToString();
    }
}
