using System.Collections.Generic;
using System.Linq;

namespace Laminar.Compiler.Emit;

/// <summary>What Start takes for a table that is asked.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Name">The parameter's name.</param>
/// <param name="Table">The table's name in SQL.</param>
internal sealed record LookupParameter(string Type, string Name, string Table)
{
    /// <summary>What a type may be called, with a capital, and a parameter may not.</summary>
    private static readonly string[] Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate", "do", "double", "else", "enum", "event",
        "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct",
        "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    ];

    /// <summary>As it stands among parameters, with a comma behind it.</summary>
    public string Declared => $"{Type} {Name}, ";

    /// <summary>One for each table.</summary>
    public static EquatableArray<LookupParameter> Of(IEnumerable<(string Table, string Type)> tables)
    {
        var used = new HashSet<string> { "sink", "late", "options" };
        return tables.Select(x => new LookupParameter(x.Type, Identifiers.Unused(Camel(x.Table), used), x.Table)).ToEquatableArray();
    }

    private static string Camel(string table)
    {
        var name = Identifiers.Pascal(table.Substring(table.LastIndexOf('.') + 1));
        var camel = char.ToLowerInvariant(name[0]) + name.Substring(1);
        return Keywords.Contains(camel) ? camel + "Table" : camel;
    }
}
