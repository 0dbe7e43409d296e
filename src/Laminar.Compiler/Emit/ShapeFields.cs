using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Explain;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>What reading and writing composite values has to know of their types: a static field for each type.</summary>
internal sealed class ShapeFields(string name)
{
    private readonly List<(SqlType Type, bool TakesNulls)> _shapes = [];

    /// <summary>Those of rows that are written.</summary>
    public void Emit(CodeWriter writer, EquatableArray<RowColumn> columns) => Emit(writer, columns.Select(x => (x.Type, true)));

    /// <summary>Those of rows that are read.</summary>
    public void Emit(CodeWriter writer, EquatableArray<Column> columns) => Emit(writer, columns.Select(x => (x.Type, TakesNulls(x))));

    public string Of(SqlType type, bool takesNulls = true) => name + (_shapes.IndexOf((type, takesNulls)) + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The column of a record, as its member holds it.</summary>
    public string Read(Column column, int index)
    {
        var packed = $"fields.{(column.Nullable ? "Nullable" : "")}Packed({index.ToString(CultureInfo.InvariantCulture)}, {Of(column.Type, TakesNulls(column))})";
        if (column.List is not { } list)
        {
            return packed;
        }

        var made = column.Nullable ? "list" + index.ToString(CultureInfo.InvariantCulture) : packed;
        var array = list.Element switch
        {
            _ when column.Type.Kind == TypeKind.Bytes => $"{OperatorCatalog.ArrayMembers}.Bytes({made})",
            "string" => $"{OperatorCatalog.ArrayMembers}.Strings({made})",
            "string?" => $"{OperatorCatalog.ArrayMembers}.NullableStrings({made})",
            var element when element[element.Length - 1] == '?' => $"{OperatorCatalog.ArrayMembers}.Nullables<{element.Substring(0, element.Length - 1)}>({made})",
            var element => $"{OperatorCatalog.ArrayMembers}.Values<{element}>({made})",
        };
        var value = list.IsCollection ? $"[.. {array}]" : array;
        return column.Nullable ? $"{packed} is {{ }} {made} ? {value} : null" : value;
    }

    private void Emit(CodeWriter writer, IEnumerable<(SqlType Type, bool TakesNulls)> shapes)
    {
        foreach (var (type, takesNulls) in shapes.Where(x => x.Type.IsPacked).Distinct())
        {
            _shapes.Add((type, takesNulls));
            writer.Line($"private static readonly {OperatorCatalog.ValueShape} {Of(type, takesNulls)} = {Shape(type, takesNulls)};").Blank();
        }
    }

    private static bool TakesNulls(Column column) => column.Type.Kind == TypeKind.Bytes || column.List is not { } list || list.Element[list.Element.Length - 1] == '?';

    private static string Shape(SqlType type, bool takesNulls = true)
    {
        if (type.Element is { } element)
        {
            return $"{OperatorCatalog.ValueShape}.Array({Shape(element)}{(takesNulls ? "" : ", takesNulls: false")})";
        }

        if (type.Kind == TypeKind.Row)
        {
            var names = string.Join(", ", type.Fields.Select(x => Literal.Text(x.Name)));
            return $"{OperatorCatalog.ValueShape}.Row([{names}], [{string.Join(", ", type.Fields.Select(x => Shape(x.Type)))}])";
        }

        if (type.Kind == TypeKind.Map)
        {
            return $"{OperatorCatalog.ValueShape}.Map({Shape(type.Key!)}, {Shape(type.Value!)})";
        }

        var kind = CanonicalTypes.Of(type, ClrKind.Utf8);
        var member = type.Kind == TypeKind.Bytes ? "Bytes" : kind == ClrKind.Bool ? "Boolean" : kind.ToString();
        return $"{OperatorCatalog.ValueShape}.Scalar({OperatorCatalog.ValueKind}.{member}, {Literal.Text(TypeText.Of(type))})";
    }
}
