using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.CompilerServices;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Scripts;
using Laminar.Compiler.Text;
using Laminar.Roslyn.Queries;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Names;

/// <summary>
/// What the names of a script stand for, to queries outside of it. Each script is read once however many queries name it; kept with the compilation and
/// forgotten with it.
/// </summary>
internal static class ScriptTables
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<ISymbol, TableCatalog>> Read = new();

    /// <summary>The table <paramref name="name"/> is to <paramref name="script"/>, called <paramref name="written"/> where it is read.</summary>
    public static CatalogEntry Find(Compilation compilation, IFieldSymbol script, string written, string name)
    {
        var scripts = Read.GetValue(compilation, static _ => new(SymbolEqualityComparer.Default));
        var tables = scripts.GetOrAdd(script, symbol => Tables((IFieldSymbol)symbol));
        if (tables.Find(name) is { } entry)
        {
            return entry with { Name = written };
        }

        var near = DidYouMean.Find(name, tables.Entries.Select(other => other.Name));
        return new UnusableEntry(written, $"the script '{script.Name}' has no stream '{name}'" + (near is null ? "" : $" (did you mean '{near}'?)"));
    }

    private static TableCatalog Tables(IFieldSymbol script) =>
        ScriptCompiler.Compile(new SqlText((string)script.ConstantValue!), new ScriptOptions { Place = Declarations.OfScript(script), TablesOnly = true }).Tables;
}
