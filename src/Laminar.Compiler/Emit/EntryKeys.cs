using System.Linq;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>The keys that entries of a list are ordered by, as C#: one struct of the library inside another.</summary>
internal static class EntryKeys
{
    public static string Type(EquatableArray<EntryKey> keys) => Type(keys, 0);

    /// <summary>The key of a row, from its parts as nullable or plain values.</summary>
    public static string New(EquatableArray<EntryKey> keys, System.Func<EntryKey, Fragment> value) => New(keys, 0, value);

    private static string Type(EquatableArray<EntryKey> keys, int at)
    {
        if (keys.Count == 0)
        {
            return OperatorCatalog.Aggregates + ".Unordered";
        }

        var first = OperatorCatalog.Aggregates + (keys[at].Descending ? ".Descending<" : ".Ascending<") + ClrTypes.Of(keys[at].Kind) + ">";
        return at == keys.Count - 1 ? first : $"{OperatorCatalog.Aggregates}.Then<{first}, {Type(keys, at + 1)}>";
    }

    private static string New(EquatableArray<EntryKey> keys, int at, System.Func<EntryKey, Fragment> value)
    {
        if (keys.Count == 0)
        {
            return "default";
        }

        var part = value(keys[at]);
        var nulls = part.MayBeNull ? ", " + (keys[at].NullsFirst ? "true" : "false") : "";
        var first = $"new {Type(EquatableArray.Of(keys[at]))}({part.AsArgument()}{nulls})";
        return at == keys.Count - 1 ? first : $"new {Type(keys, at)}({first}, {New(keys, at + 1, value)})";
    }
}
