using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Binding;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Scripts;

/// <summary>The columns of CREATE SOURCE and CREATE SINK.</summary>
internal sealed class ColumnReader(DiagnosticBag diagnostics)
{
    // Members that a record struct has of itself.
    private static readonly string[] s_taken = { "Equals", "GetHashCode", "ToString", "GetType", "Deconstruct", "PrintMembers", "MemberwiseClone", "Finalize" };

    /// <summary>The columns, each with a C# member. One that is wrong is reported, and there with an unknown type.</summary>
    /// <param name="table">The table's name, for messages.</param>
    /// <param name="rowType">The row type's name: no member may have it.</param>
    /// <param name="eventTime">The event-time column is NOT NULL whatever it says: rows without a time are bad rows.</param>
    public EquatableArray<Column> Read(CreateTableStatement statement, string table, string rowType, Identifier? eventTime)
    {
        var columns = new List<Column>();
        var names = statement.Columns.Select(column => column.Name?.Text ?? "").ToList();
        var members = Identifiers.Members(names, s_taken.Append(rowType).ToArray());
        for (var i = 0; i < statement.Columns.Count; i++)
        {
            var definition = statement.Columns[i];
            var type = Type(definition) ?? SqlType.Error;
            var name = names[i];
            if (definition.Name is not null && columns.Any(other => NameMatching.Fold(other.Name) == NameMatching.Fold(name)))
            {
                diagnostics.Report(ScriptRules.DuplicateColumn, definition.Name.Span, table, name);
            }

            var nullable = !definition.NotNull && !(eventTime is not null && eventTime.Matches(name));
            columns.Add(new Column(name, type, nullable, ClrOf(type.Kind), members[i]));
        }

        return columns.ToEquatableArray();
    }

    private SqlType? Type(ColumnDefinition definition)
    {
        if (definition.Computed is not null)
        {
            diagnostics.NotSupportedYet(definition.Span, "computed columns", "compute it in a CREATE VIEW");
            return null;
        }

        if (definition.PrimaryKey)
        {
            diagnostics.NotSupportedYet(definition.Span, "PRIMARY KEY");
        }

        return definition.Name is null || definition.Type is null ? null : TypeNames.Resolve(definition.Type, diagnostics, out _);
    }

    private static ClrKind ClrOf(TypeKind kind) => kind switch
    {
        TypeKind.Boolean => ClrKind.Bool,
        TypeKind.TinyInt => ClrKind.SByte,
        TypeKind.SmallInt => ClrKind.Int16,
        TypeKind.Integer => ClrKind.Int32,
        TypeKind.BigInt => ClrKind.Int64,
        TypeKind.UTinyInt => ClrKind.Byte,
        TypeKind.USmallInt => ClrKind.UInt16,
        TypeKind.UInteger => ClrKind.UInt32,
        TypeKind.UBigInt => ClrKind.UInt64,
        TypeKind.Real => ClrKind.Single,
        TypeKind.Double => ClrKind.Double,
        TypeKind.Decimal => ClrKind.Decimal,
        TypeKind.Timestamp => ClrKind.Timestamp,
        TypeKind.Date => ClrKind.DateOnly,
        TypeKind.Time => ClrKind.TimeOnly,
        TypeKind.Interval => ClrKind.TimeSpan,
        _ => ClrKind.Utf8,
    };
}
