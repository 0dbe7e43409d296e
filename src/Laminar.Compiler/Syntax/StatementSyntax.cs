using Laminar.Compiler.Text;

namespace Laminar.Compiler.Syntax;

/// <summary>A statement of a script. A bare query is a statement too.</summary>
public abstract record StatementSyntax(TextSpan Span) : SyntaxNode(Span);

public sealed record QueryStatement(QuerySyntax Query, TextSpan Span) : StatementSyntax(Span);

public enum TableKind
{
    /// <summary>CREATE SOURCE.</summary>
    Source,

    /// <summary>CREATE SINK.</summary>
    Sink,

    /// <summary>CREATE TABLE (Flink): source or sink by use.</summary>
    Table,

    /// <summary>CREATE LOOKUP TABLE.</summary>
    Lookup,
}

/// <summary>CREATE SOURCE|SINK|TABLE|LOOKUP TABLE name (columns, WATERMARK FOR …, PRIMARY KEY …) WITH (…).</summary>
public sealed record CreateTableStatement(
    TableKind Kind,
    Identifier Name,
    bool IfNotExists,
    EquatableArray<ColumnDefinition> Columns,
    WatermarkSyntax? Watermark,
    EquatableArray<Identifier> PrimaryKey,
    EquatableArray<OptionSyntax> Options,
    QuerySyntax? AsQuery,
    TextSpan Span) : StatementSyntax(Span);

/// <summary>A column: name type [NOT NULL] [PRIMARY KEY], or a computed one (name AS expression).</summary>
public sealed record ColumnDefinition(Identifier? Name, TypeSyntax? Type, bool NotNull, bool PrimaryKey, ExpressionSyntax? Computed, TextSpan Span) : SyntaxNode(Span);

/// <summary>WATERMARK FOR ts AS expression.</summary>
public sealed record WatermarkSyntax(Identifier Column, ExpressionSyntax Strategy, TextSpan Span) : SyntaxNode(Span);

/// <summary>key = 'value' of a WITH list; the key with or without quotes, dots inside.</summary>
public sealed record OptionSyntax(string Key, string Value, TextSpan KeySpan, TextSpan ValueSpan, TextSpan Span) : SyntaxNode(Span);

public enum ViewKind
{
    View,
    Stream,
    MaterializedView,
}

/// <summary>CREATE VIEW|STREAM|MATERIALIZED VIEW name AS query.</summary>
public sealed record CreateViewStatement(ViewKind Kind, Identifier Name, bool IfNotExists, EquatableArray<Identifier> Columns, QuerySyntax Query, TextSpan Span) : StatementSyntax(Span);

/// <summary>INSERT INTO name [(columns)] query.</summary>
public sealed record InsertStatement(Identifier Target, EquatableArray<Identifier> Columns, QuerySyntax Query, TextSpan Span) : StatementSyntax(Span);

/// <summary>SET key = value.</summary>
public sealed record SetStatement(string Key, string Value, TextSpan Span) : StatementSyntax(Span);

public sealed record Script(EquatableArray<StatementSyntax> Statements, TextSpan Span) : SyntaxNode(Span);
