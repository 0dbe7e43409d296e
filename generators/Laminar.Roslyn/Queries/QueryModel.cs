using Laminar.Compiler.Catalog;
using Laminar.Compiler.Emit;

namespace Laminar.Roslyn.Queries;

/// <summary>
/// All that the emitted code of a query depends on, and nothing else: no symbol, no syntax, no position. Equal by value, because it is the key under
/// which the generator remembers what it has emitted. Whoever adds a member keeps it so; a test walks the types.
/// </summary>
/// <param name="Identity">Where it is declared, dotted: for messages and as a file name.</param>
/// <param name="Declaration">The class to add to, or to make.</param>
/// <param name="Sql">The query's text.</param>
/// <param name="Tables">What the names in the text stand for.</param>
public sealed record QueryModel(string Identity, QueryDeclaration Declaration, string Sql, TableCatalog Tables)
{
    /// <summary>State that can grow without end is meant.</summary>
    public bool IsUnboundedMeant { get; init; }
}
