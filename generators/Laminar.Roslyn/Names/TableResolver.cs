using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Laminar.Compiler;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;
using Laminar.Roslyn.Declared;
using Laminar.Roslyn.Functions;
using Laminar.Roslyn.Streams;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Names;

/// <summary>
/// Finds what the table names of a query stand for. A name that is another query brings that query's text, whose own names mean what they mean where
/// that query stands.
/// </summary>
internal sealed class TableResolver
{
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly HashSet<ISymbol> _rows = new(SymbolEqualityComparer.Default);
    private readonly List<ISymbol> _chain = new();

    public TableResolver(Compilation compilation, CancellationToken cancellation)
    {
        _compilation = compilation;
        _cancellation = cancellation;
    }

    /// <param name="query">The query that asks, a class or a constant: one that reads from itself is found out by it.</param>
    /// <param name="sql">Its text.</param>
    /// <param name="scope">Where it stands.</param>
    public Tables Resolve(ISymbol query, string sql, INameScope scope) => new(Catalog(query, sql, scope), _rows);

    /// <summary>As the other overload, for a query that is declared in C#.</summary>
    public Tables Resolve(INamedTypeSymbol query, DeclaredSql declared) => new(Catalog(query, declared), _rows);

    private TableCatalog Catalog(INamedTypeSymbol query, DeclaredSql declared)
    {
        _cancellation.ThrowIfCancellationRequested();
        _chain.Add(query);
        var entries = declared.Sources.Select(source => OfType(source.Name, source)).ToEquatableArray();
        _chain.RemoveAt(_chain.Count - 1);
        return new TableCatalog(entries, default) { Functions = declared.Functions, Aggregates = declared.Aggregates };
    }

    private TableCatalog Catalog(ISymbol query, string sql, INameScope scope)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (SqlParser.ParseQuery(new SqlText(sql), new DiagnosticBag()) is not { } syntax)
        {
            return TableCatalog.Empty;
        }

        _chain.Add(query);
        var entries = new List<CatalogEntry>();
        var unresolved = false;
        foreach (var name in TableNames.In(syntax).GroupBy(name => name.ToString(), StringComparer.Ordinal).Select(same => same.First()))
        {
            if (Entry(name.ToString(), name.Parts.Select(part => part.Text).ToList(), scope) is { } entry)
            {
                entries.Add(entry);
            }
            else
            {
                unresolved = true;
            }
        }

        _chain.RemoveAt(_chain.Count - 1);
        var tables = new TableCatalog(entries.ToEquatableArray(), unresolved ? Suggestions.Of(_compilation, scope) : default);
        return UserCalls.Resolve(_compilation, tables, syntax, scope, query as INamedTypeSymbol ?? query.ContainingType);
    }

    private CatalogEntry? Entry(string name, IReadOnlyList<string> parts, INameScope scope)
    {
        var types = scope.Find(parts);
        if (types.Count > 1)
        {
            return Ambiguous(name, types);
        }

        if (types.Count == 1)
        {
            return OfType(name, types[0]);
        }

        var constants = ConstantQueries.Find(_compilation, scope, parts, _cancellation);
        return constants.Count switch
        {
            0 => OfScript(name, parts, scope) ?? Suggestions.OutOfScope(_compilation, name),
            1 => OfConstant(name, constants[0]),
            _ => Ambiguous(name, constants),
        };
    }

    private CatalogEntry OfType(string name, INamedTypeSymbol type)
    {
        if (LaminarAttributes.FindStream(type) is { } stream)
        {
            if (!_compilation.IsSymbolAccessibleWithin(type, _compilation.Assembly))
            {
                return new UnusableEntry(name, $"its row type '{type.ToDisplayString()}' cannot be seen from this assembly");
            }

            _rows.Add(type);
            return RowTypes.Of(_compilation, name, type, stream).Entry;
        }

        if (LaminarAttributes.FindStreamQuery(type) is not { } query)
        {
            return new UnusableEntry(name, $"the type '{type.ToDisplayString()}' is neither a stream nor a query: put [Stream] on it to make it a stream");
        }

        if (DeclaredSql.Of(type, query) is { } declared)
        {
            return OfDeclared(name, type, declared);
        }

        if (query.ConstructorArguments.FirstOrDefault().Value is not string sql)
        {
            return new UnusableEntry(name, $"the query '{type.ToDisplayString()}' has no SQL");
        }

        return OfQuery(name, type, type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), sql, () => Scope(type, query));
    }

    private CatalogEntry OfConstant(string name, IFieldSymbol constant) =>
        OfQuery(name, constant, "global::" + ConstantQueries.ClassName(constant), (string)constant.ConstantValue!, () => Scope(constant));

    /// <summary>Script.name: a stream, source or view of a script.</summary>
    private CatalogEntry? OfScript(string name, IReadOnlyList<string> parts, INameScope scope)
    {
        var scripts = parts.Count < 2
            ? System.Array.Empty<IFieldSymbol>()
            : ConstantQueries.FindScripts(_compilation, scope, parts.Take(parts.Count - 1).ToList(), _cancellation);
        if (scripts.Count != 1)
        {
            return scripts.Count == 0 ? null : Ambiguous(name, scripts);
        }

        _rows.Add(scripts[0]);
        return ScriptTables.Find(_compilation, scripts[0], name, parts[parts.Count - 1]);
    }

    private CatalogEntry OfDeclared(string name, INamedTypeSymbol type, DeclaredSql declared) =>
        declared.Findings.Count > 0 ? new UnusableEntry(name, $"the query '{type.ToDisplayString()}' has errors of its own")
        : declared.Private is { } member ? new UnusableEntry(name, $"its member '{type.Name}.{member}' is private, and whoever reads the query calls it: make it internal or public")
        : OfQuery(name, type, type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), declared.Text.ToString(), () => Catalog(type, declared));

    private CatalogEntry OfQuery(string name, ISymbol query, string clrName, string sql, Func<INameScope> scope) =>
        OfQuery(name, query, clrName, sql, () => Catalog(query, sql, scope()));

    private CatalogEntry OfQuery(string name, ISymbol query, string clrName, string sql, Func<TableCatalog> tables)
    {
        var at = _chain.FindIndex(other => SymbolEqualityComparer.Default.Equals(other, query));
        if (at >= 0)
        {
            var cycle = string.Join(" → ", _chain.Skip(at).Concat(new[] { query }).Select(symbol => symbol.Name));
            return new UnusableEntry(name, $"a query cannot read from itself: {cycle}");
        }

        return new QueryEntry(name, clrName, sql, tables()) { IsUnboundedMeant = StateConsents.IsUnboundedMeant(query) };
    }

    private INameScope Scope(INamedTypeSymbol query, AttributeData attribute) =>
        attribute.ApplicationSyntaxReference is { } place && _compilation.ContainsSyntaxTree(place.SyntaxTree)
            ? new SourceScope(_compilation.GetSemanticModel(place.SyntaxTree), place.Span.End - 1)
            : new MetadataScope(query);

    private INameScope Scope(IFieldSymbol constant)
    {
        var place = constant.DeclaringSyntaxReferences[0];
        return new SourceScope(_compilation.GetSemanticModel(place.SyntaxTree), place.Span.Start);
    }

    private static UnusableEntry Ambiguous(string name, IEnumerable<ISymbol> symbols) =>
        new(name, "it is ambiguous between " + string.Join(" and ", symbols.Select(symbol => $"'{symbol.ToDisplayString()}'")) + ": write more of its name");
}
