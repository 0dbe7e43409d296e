using System;
using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Catalog;
using Laminar.Roslyn.Functions;
using Laminar.Roslyn.Names;
using Laminar.Roslyn.Streams;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Declared;

/// <summary>A stream or query that a declared query reads, by the name that its SQL has for it.</summary>
internal sealed record DeclaredSource(string Alias, INamedTypeSymbol Type)
{
    /// <summary>The [Join] that brings it; null for what the query reads from.</summary>
    public AttributeData? Join { get; init; }

    /// <summary>What parameters are named that take its row, where another source has rows of that type; else null.</summary>
    public string? Name => Join is null ? null : MemberAttributes.Named<string>(Join, "As");

    private readonly EquatableArray<Column> _columns = LaminarAttributes.FindStream(Type) is { } stream ? RowType.Read(Type.Name, Type, stream).Entry.Columns : default;

    /// <summary>FROM's or JOIN's text.</summary>
    public string Sql => $"{MemberSql.Quoted(Type.Name)} AS {Alias}";

    public bool IsStream => LaminarAttributes.FindStream(Type) is not null;

    /// <summary>The declared event time, as SQL names it; null where there is none.</summary>
    public string? EventTime => LaminarAttributes.FindStream(Type)?.NamedArguments.FirstOrDefault(x => x.Key == "EventTime").Value.Value is string name ? $"{Alias}.{MemberSql.Quoted(name)}" : null;

    /// <summary>Whether a parameter takes a row of that type: this source's, or another's.</summary>
    public bool IsRow(IParameterSymbol parameter) => SymbolEqualityComparer.Default.Equals(parameter.Type, Type);

    /// <summary>The column that a parameter is named after, ignoring case and underscores; null where there is none, or that is not known here.</summary>
    public string? ColumnNamed(string parameter) =>
        _columns.FirstOrDefault(x => string.Equals(Plain(x.Name), Plain(parameter), StringComparison.OrdinalIgnoreCase)) is { } column ? $"{Alias}.{MemberSql.Quoted(column.Name)}" : null;

    private static string Plain(string name) => name.Replace("_", "");
}
