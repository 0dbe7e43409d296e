using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>A key of one field a column, and a mask of NULLs. A NULL column's field is default, so that NULLs are equal.</summary>
internal static class WideKeyEmitter
{
    public static void Emit(CodeWriter writer, KeyLayout key, string type)
    {
        var fields = key.Columns.Select((c, i) => "_value" + (i + 1).ToString(CultureInfo.InvariantCulture)).ToList();
        foreach (var (column, field) in key.Columns.Zip(fields, (c, f) => (c, f)))
        {
            writer.Line($"private readonly {ClrTypes.Of(column.Kind, column.Kind == ClrKind.String)} {field};");
        }

        if (key.HasNullMask)
        {
            writer.Line("private readonly ulong _nulls;");
        }

        EmitConstructors(writer, key, type, fields);
        EmitProperties(writer, key, type, fields);
        EmitMembers(writer, key, type, fields);
    }

    private static void EmitConstructors(CodeWriter writer, KeyLayout key, string type, List<string> fields)
    {
        writer.Blank().Block($"public {type}({KeyEmitter.Parameters(key)})", () =>
        {
            for (var i = 0; i < fields.Count; i++)
            {
                var column = key.Columns[i];
                var value = KeyEmitter.ValueOf(column, i);
                writer.Line($"{fields[i]} = {(IsFloating(column) ? $"{OperatorCatalog.KeyBits}.Canonical({value})" : value)};");
            }

            if (key.HasNullMask)
            {
                var masks = key.Columns.Select((c, i) => (Column: c, Index: i)).Where(x => x.Column.Nullable)
                    .Select(x => $"{OperatorCatalog.KeyBits}.Of(value{x.Index + 1} is null) << {x.Column.NullBit}");
                writer.Line($"_nulls = {string.Join(" | ", masks)};");
            }
        });
    }

    private static void EmitProperties(CodeWriter writer, KeyLayout key, string type, List<string> fields)
    {
        var members = KeyEmitter.Members(key, type);
        writer.Blank();
        for (var i = 0; i < fields.Count; i++)
        {
            var column = key.Columns[i];
            var value = column.Nullable ? $"(_nulls & 1UL << {column.NullBit}) != 0 ? null : {Stored(column, fields[i])}" : Stored(column, fields[i]);
            writer.Line($"public {ClrTypes.Of(column.Kind, column.Nullable)} {members[i]} => {value};");
        }
    }

    private static void EmitMembers(CodeWriter writer, KeyLayout key, string type, List<string> fields)
    {
        var signatures = KeyEmitter.Signatures(type).ToList();
        writer.Blank().Block(signatures[0], () => EmitHash(writer, key, fields));

        var same = key.Columns.Select((c, i) => Same(c, fields[i])).ToList();
        var nulls = key.HasNullMask ? " && left._nulls == right._nulls" : "";
        writer.Blank().Line($"{signatures[1]} =>").Continued(string.Join(" && ", same) + nulls + ";");

        var texts = key.Columns.Any(c => c.Kind == ClrKind.Utf8);
        writer.Blank().Line(texts ? $"{signatures[2]} => new({Arguments(key, type, c => $"heap.Copy({c})")});" : $"{signatures[2]} => key;");
        writer.Blank().Block(signatures[3], () => EmitSave(writer, key, type));
        writer.Blank().Block(signatures[4], () => EmitLoad(writer, key, type));
    }

    private static void EmitHash(CodeWriter writer, KeyLayout key, List<string> fields)
    {
        var hashes = key.Columns.Select((c, i) => HashOf(c, "key." + fields[i])).ToList();
        if (fields.Count == 1 && !key.HasNullMask)
        {
            writer.Line($"return {hashes[0]};");
            return;
        }

        writer.Line($"var hash = {hashes[0]};");
        foreach (var next in hashes.Skip(1))
        {
            writer.Line($"hash = {OperatorCatalog.KeyBits}.Mix(hash, {next}, seed);");
        }

        writer.Line(key.HasNullMask ? $"return {OperatorCatalog.KeyBits}.Mix(hash, key._nulls, seed);" : "return hash;");
    }

    private static string HashOf(KeyColumn column, string field) => column.Kind switch
    {
        ClrKind.Utf8 => $"{field}.Hash(seed)",
        ClrKind.String => $"{OperatorCatalog.KeyBits}.Hash({Stored(column, field)}, seed)",
        ClrKind.Decimal => $"{OperatorCatalog.KeyBits}.Hash({field}, seed)",
        _ => $"{OperatorCatalog.KeyBits}.Hash({Bits(field)}, seed)",
    };

    private static string Bits(string field) => $"{OperatorCatalog.KeyBits}.Of({field})";

    private static string Same(KeyColumn column, string field) => IsFloating(column)
        ? $"{Bits("left." + field)} == {Bits("right." + field)}"
        : $"left.{field} == right.{field}";

    private static void EmitSave(CodeWriter writer, KeyLayout key, string type)
    {
        foreach (var member in KeyEmitter.Members(key, type))
        {
            writer.Line($"writer.Write(key.{member});");
        }
    }

    private static void EmitLoad(CodeWriter writer, KeyLayout key, string type)
    {
        for (var i = 0; i < key.Columns.Count; i++)
        {
            var column = key.Columns[i];
            var heap = column.Kind == ClrKind.Utf8 ? ", heap" : "";
            var nullable = column.Nullable || column.Kind == ClrKind.String;
            writer.Line($"reader.Read(out {ClrTypes.Of(column.Kind, nullable)} value{i + 1}{heap});");
        }

        writer.Line($"return new({string.Join(", ", key.Columns.Select((c, i) => c.Kind == ClrKind.String && !c.Nullable ? $"value{i + 1} ?? \"\"" : $"value{i + 1}"))});");
    }

    private static string Arguments(KeyLayout key, string type, System.Func<string, string> copy)
    {
        var members = KeyEmitter.Members(key, type);
        return string.Join(", ", key.Columns.Select((c, i) => c.Kind != ClrKind.Utf8 ? "key." + members[i]
            : c.Nullable ? $"key.{members[i]} is {{ }} text{i + 1} ? {copy("text" + (i + 1))} : null" : copy("key." + members[i])));
    }

    /// <summary>A field's value. The default key has never seen a constructor: its string is null and means "".</summary>
    private static string Stored(KeyColumn column, string field) => column.Kind == ClrKind.String ? $"{field} ?? \"\"" : field;

    private static bool IsFloating(KeyColumn column) => column.Kind is ClrKind.Single or ClrKind.Double;
}
