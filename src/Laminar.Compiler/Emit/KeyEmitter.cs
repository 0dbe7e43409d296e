using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>The key struct: a constructor from the columns, a property for each, and hash, comparison and saving for the table.</summary>
internal static class KeyEmitter
{
    private static readonly string[] Reserved = ["Hash", "Same", "Retain", "Save", "Load", "Equals", "GetHashCode", "ToString", "GetType", "Packed"];

    public static EquatableArray<string> Members(KeyLayout key, string type) => Identifiers.Members(key.Columns.Select(c => c.Name), [.. Reserved, type]);

    public static void Emit(CodeWriter writer, KeyLayout key, string type)
    {
        if (key.IsEmpty)
        {
            return;
        }

        writer.Blank().Block($"private readonly struct {type} : {OperatorCatalog.Key}<{type}>", () =>
        {
            if (key.Packed)
            {
                PackedKeyEmitter.Emit(writer, key, type);
            }
            else
            {
                WideKeyEmitter.Emit(writer, key, type);
            }
        });
    }

    /// <summary>Constructor parameters: a, b, c, … are free of every keyword and member.</summary>
    public static string Parameters(KeyLayout key) => string.Join(", ", key.Columns.Select((c, i) => $"{ClrTypes.Of(c.Kind, c.Nullable)} value{i + 1}"));

    /// <summary>The value of a parameter, default where it is NULL.</summary>
    public static string ValueOf(KeyColumn column, int index)
    {
        var name = $"value{index + 1}";
        if (!column.Nullable)
        {
            return name;
        }

        return column.Kind == ClrKind.String ? $"({name} ?? \"\")" : $"{name}.GetValueOrDefault()";
    }

    public static IEnumerable<string> Signatures(string type) =>
    [
        $"public static ulong Hash(in {type} key, ulong seed)",
        $"public static bool Same(in {type} left, in {type} right)",
        $"public static {type} Retain(in {type} key, {OperatorCatalog.StateHeap} heap)",
        $"public static void Save(in {type} key, ref {OperatorCatalog.StateWriter} writer)",
        $"public static {type} Load(ref {OperatorCatalog.StateReader} reader, {OperatorCatalog.StateHeap} heap)",
    ];
}
