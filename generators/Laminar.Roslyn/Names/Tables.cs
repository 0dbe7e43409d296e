using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Names;

/// <summary>What a query's table names stand for.</summary>
/// <param name="Catalog">For the compiler.</param>
/// <param name="Rows">What declares the rows that the query reads, through other queries or not: row types, and constants of scripts.</param>
internal sealed record Tables(TableCatalog Catalog, IReadOnlyCollection<ISymbol> Rows);
