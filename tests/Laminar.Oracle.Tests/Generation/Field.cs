using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;

namespace Laminar.Oracle.Generation;

/// <summary>Something an expression can name: a column, a key, an aggregate.</summary>
/// <param name="Sql">How it is written.</param>
public sealed record Field(string Sql, Category Category);

/// <summary>What is in reach of an expression, and which of it is event time.</summary>
/// <param name="IsChangelog">Rows may be taken back.</param>
public sealed record Scope(IReadOnlyList<Field> Fields, string? Time, bool IsChangelog = false)
{
    /// <summary>As a time: rows go by when they come.</summary>
    public const string Clock = "PROCTIME()";

    /// <summary>Expressions and aggregates of arrays are drawn.</summary>
    public bool HasArrays { get; init; }

    /// <summary>Expressions have all functions.</summary>
    public bool HasFunctions { get; init; }

    /// <summary>NOW() is among them: nothing above keeps what is made of it.</summary>
    public bool HasClock { get; init; }

    public IEnumerable<Field> Of(Category category) => Fields.Where(field => field.Category == category);

    public static Category CategoryOf(TypeKind kind) => kind switch
    {
        TypeKind.Boolean => Category.Boolean,
        TypeKind.Real or TypeKind.Double => Category.Double,
        TypeKind.Decimal => Category.Decimal,
        TypeKind.Text => Category.Text,
        TypeKind.Timestamp => Category.Timestamp,
        TypeKind.Date => Category.Date,
        TypeKind.Time => Category.Time,
        TypeKind.Interval => Category.Interval,
        _ => Category.Integer,
    };
}
