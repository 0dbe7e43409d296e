using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Binding;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Scripts;

/// <summary>The columns that rows of a CREATE hold. The fields of a ROW are columns of their own, named by their path: bid.price.</summary>
internal sealed class ColumnReader(DiagnosticBag diagnostics, bool isSink = false)
{
    // Members that a record struct has of itself.
    private static readonly string[] s_taken = { "Equals", "GetHashCode", "ToString", "GetType", "Deconstruct", "PrintMembers", "MemberwiseClone", "Finalize" };

    private readonly List<(string Name, SqlType Type, bool Nullable)> _columns = new();

    /// <summary>The columns, each with a C# member. One that is wrong is reported, and there with an unknown type.</summary>
    /// <param name="statement">The statement; its computed columns are left out.</param>
    /// <param name="rowType">The row type's name: no member may have it.</param>
    public EquatableArray<Column> Read(CreateTableStatement statement, string rowType)
    {
        foreach (var definition in statement.Columns.Where(column => column.Computed is null))
        {
            Add(definition, "", isKey: definition.PrimaryKey || statement.PrimaryKey.Any(key => Is(key, definition)), inNullable: false);
        }

        var members = Identifiers.Members(_columns.Select(column => column.Name), s_taken.Append(rowType).ToArray());
        return _columns.Select((column, i) => new Column(column.Name, column.Type, column.Nullable, ClrOf(column.Type.Kind), members[i])).ToEquatableArray();
    }

    private static bool Is(Identifier key, ColumnDefinition definition) => definition.Name is not null && key.Matches(definition.Name.Text);

    /// <summary>A row that may be NULL has fields that may be, whatever they say themselves; a key may never be.</summary>
    private void Add(ColumnDefinition definition, string path, bool isKey, bool inNullable)
    {
        var name = path + (definition.Name?.Text ?? "");
        // What is read is a column a field, so that only live ones are; a sink takes the row as it is.
        if (definition.Type is { Name: "ROW", Fields: var fields } && !isSink)
        {
            RefuseTwice(fields);
            foreach (var field in fields)
            {
                Add(field, name + ColumnPath.Separator, isKey: false, inNullable || !definition.NotNull);
            }

            return;
        }

        var type = definition.Type is null ? null : TypeNames.Resolve(definition.Type, diagnostics, out _);
        _columns.Add((name, type ?? SqlType.Error, inNullable || !(definition.NotNull || isKey)));
    }

    private void RefuseTwice(EquatableArray<ColumnDefinition> fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Name is { } name && fields.Take(i).Any(other => other.Name is not null && NameMatching.Fold(other.Name.Text) == NameMatching.Fold(name.Text)))
            {
                diagnostics.Report(ScriptRules.DuplicateColumn, name.Span, "the ROW", name.Text);
            }
        }
    }

    internal static ClrKind ClrOf(TypeKind kind) => kind switch
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
