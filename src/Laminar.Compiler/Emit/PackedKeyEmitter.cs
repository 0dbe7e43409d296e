using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>
/// A key in one 64-bit word. Conversions out of it are <c>unchecked</c>: a user's project may be compiled with overflow checks on.
/// </summary>
internal static class PackedKeyEmitter
{
    public static void Emit(CodeWriter writer, KeyLayout key, string type)
    {
        var members = KeyEmitter.Members(key, type);
        writer.Line($"public {type}({KeyEmitter.Parameters(key)}) =>");
        writer.Continued($"Packed = {string.Join(" | ", key.Columns.Select(Pack))};").Blank();
        for (var i = 0; i < members.Count; i++)
        {
            var column = key.Columns[i];
            writer.Line($"public {ClrTypes.Of(column.Kind, column.Nullable)} {members[i]} => {Unpack(column)};").Blank();
        }

        var signatures = KeyEmitter.Signatures(type).ToList();
        writer.Line("private ulong Packed { get; init; }");
        writer.Blank().Line($"{signatures[0]} => {OperatorCatalog.KeyBits}.Hash(key.Packed, seed);");
        writer.Blank().Line($"{signatures[1]} => left.Packed == right.Packed;");
        writer.Blank().Line($"{signatures[2]} => key;");
        writer.Blank().Line($"{signatures[3]} => writer.Write(key.Packed);");
        writer.Blank().Block(signatures[4], () => writer.Line("reader.Read(out ulong packed);").Line($"return new {type} {{ Packed = packed }};"));
    }

    private static string Pack(KeyColumn column, int index)
    {
        var bits = $"{OperatorCatalog.KeyBits}.Of({KeyEmitter.ValueOf(column, index)})";
        var shifted = column.Shift == 0 ? bits : $"{bits} << {column.Shift}";
        return column.Nullable ? $"{shifted} | {OperatorCatalog.KeyBits}.Of(value{index + 1} is null) << {column.NullBit}" : shifted;
    }

    private static string Unpack(KeyColumn column)
    {
        var bits = column.Shift == 0 ? "Packed" : $"(Packed >> {column.Shift})";
        var value = column.Kind switch
        {
            ClrKind.Bool => $"({bits} & 1) != 0",
            ClrKind.Single => $"global::System.BitConverter.UInt32BitsToSingle(unchecked((uint){bits}))",
            ClrKind.Double => $"global::System.BitConverter.UInt64BitsToDouble({bits})",
            ClrKind.DateOnly => $"global::System.DateOnly.FromDayNumber(unchecked((int){bits}) & 0x3F_FFFF)",
            ClrKind.TimeOnly => $"new global::System.TimeOnly(unchecked((long){bits}) & 0xFF_FFFF_FFFF)",
            ClrKind.TimeSpan or ClrKind.Timestamp => $"new {ClrTypes.Of(column.Kind)}(unchecked((long){bits}))",
            ClrKind.UInt64 => bits,
            _ => $"unchecked(({ClrTypes.Of(column.Kind)}){bits})",
        };
        return column.Nullable ? $"(Packed & 1UL << {column.NullBit}) != 0 ? null : {value}" : value;
    }
}
