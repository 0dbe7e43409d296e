using System.Linq;

namespace Laminar.Compiler.Catalog;

/// <summary>Names as SQL writes them.</summary>
internal static class SqlName
{
    /// <summary>A name, quoted where it would not read as one.</summary>
    public static string Of(string name)
    {
        var plain = name.Length > 0 && !char.IsDigit(name[0]) && name.All(x => x == '_' || char.IsLetterOrDigit(x));
        return plain ? name : "\"" + name.Replace("\"", "\"\"") + "\"";
    }
}
